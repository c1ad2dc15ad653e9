import { gatewayKeyOf } from '@vaern/case-desk';
import { denmark, Directory, onlyNamesOf, readStaffBook, takingPart } from '@vaern/directory';
import { ConfigError, provisionProcess, type Config } from '@vaern/platform';
import { createKeyFile, onlyFor, readKeyFile } from '@vaern/vault';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface GatewayWanted {
  readonly agency: string;
  /** Where its credentials are written: files that only their owner may read. */
  readonly folder: string;
  /** Where the CaseDesk is reached. */
  readonly casedesk: string;
}

/** Makes the credentials of one agency's gateway, so that it can run as a process of its own. Answers the file of its environment. */
export async function provisionGateway(config: Config, { agency, folder, casedesk }: GatewayWanted): Promise<string> {
  if (!config.databaseUrl)
    throw new ConfigError(
      'DATABASE_URL',
      'is missing: an embedded database serves one process',
      'postgresql://db.example/vaern',
    );
  if (!config.keyFile)
    throw new ConfigError('VAERN_KEY_FILE', 'is missing: the agency’s keys are taken from it', '/etc/vaern/keys.json');
  const keys = await readKeyFile(config.keyFile);
  const directory = new Directory(takingPart(denmark, Object.keys(keys.agencies)));
  if (!directory.agency(agency))
    throw new ConfigError('VAERN_AGENCY', 'names no agency that is served here', 'police:1464');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keyFile = path.resolve(folder, 'keys.json');
  await createKeyFile(keyFile, onlyFor(keys, { agencies: [agency], desk: [] }));
  const roles = directory.roleRecipients();
  const url = await provisionProcess(agency, { admin: config.databaseUrl, dataFolder: config.dataFolder, roles });
  const variables = {
    VAERN_AGENCY: agency,
    DATABASE_URL: url,
    VAERN_KEY_FILE: keyFile,
    ...(config.staffFile !== undefined && { VAERN_STAFF_FILE: await namesFor(agency, config.staffFile, folder) }),
    CASEDESK_URL: casedesk,
    CASEDESK_KEY: gatewayKeyOf(agency, Buffer.from(keys.desk.desk ?? '', 'base64')).secret,
  };
  const file = path.resolve(folder, 'gateway.env');
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(file, lines.join(''), { mode: 0o600 });
  return file;
}

/** Writes who works at that agency, as the staff book says it now. Answers the file. */
async function namesFor(agency: string, staffFile: string, folder: string): Promise<string> {
  const file = path.resolve(folder, 'staff.json');
  const names = onlyNamesOf(await readStaffBook(staffFile), agency);
  await writeFile(file, `${JSON.stringify(names, undefined, 2)}\n`, { mode: 0o600 });
  return file;
}
