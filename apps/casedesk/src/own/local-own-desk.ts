import { AFFECTED, refusal, type CaseState } from '@vaern/casework';
import { OwnDesk, type CaseDesk, type Presented, type SealingKey, type Writer, type Written } from '@vaern/case-desk';
import type { Directory, Names } from '@vaern/directory';
import type { Chance, Clock } from '@vaern/platform';
import type { CaseMemory } from '../case-memory';
import type { OwnCodes } from './own-codes';
import type { OwnSecrets } from './own-secrets';
import { openedToken, sealedToken } from './own-token';

/** Milliseconds for which a code that was taken is good without being asked for again: half an hour. */
const GOOD_FOR = 30 * 60_000;

export interface OwnDeskParts {
  readonly desk: Pick<CaseDesk, 'decide'>;
  readonly cases: CaseMemory;
  readonly codes: OwnCodes;
  readonly secrets: OwnSecrets;
  readonly directory: Directory;
  readonly names: Names;
  readonly clock: Clock;
  readonly chance: Chance;
}

/** Her own way in, in this process. */
export class LocalOwnDesk extends OwnDesk {
  constructor(private readonly parts: OwnDeskParts) {
    super();
  }

  async enter({ code, device }: { code: string; device: string }): Promise<{ token: string; until: string }> {
    const { codes, secrets, clock, desk, chance } = this.parts;
    const now = clock.now();
    const found = await codes.find(code, device, now);
    if (!found) throw refusal('no-such-case');
    const { caseId, accessId } = found;
    const deviceId = secrets.deviceOf(caseId, accessId, device);
    const actor = await this.#standing(caseId, () => true);
    const body = { accessId, deviceId };
    await desk.decide({ intent: 'BindOwnAccess', caseId, actor, body, route: 'own access' });
    await codes.bind(accessId, code, device);
    const until = new Date(now.getTime() + GOOD_FOR).toISOString();
    return { token: sealedToken(secrets.tokenKey, { ...body, caseId, until }, chance), until };
  }

  async writer({ token, device }: Presented): Promise<Writer> {
    const { secrets, clock } = this.parts;
    const session = openedToken(secrets.tokenKey, token);
    if (!session || session.until < clock.now().toISOString()) throw refusal('no-such-case');
    const { caseId, accessId, deviceId } = session;
    if (secrets.deviceOf(caseId, accessId, device) !== deviceId) throw refusal('no-such-case');
    const actor = await this.#standing(
      caseId,
      ({ ownAccess: { standing } }) => standing?.accessId === accessId && standing.deviceId === deviceId,
    );
    return { caseId, actor, cameBy: { accessId, deviceId } };
  }

  receiptOf({ caseId }: Writer, written: Written): string {
    const { secrets } = this.parts;
    return 'entryRef' in written
      ? secrets.receiptOfEntry(caseId, written.entryRef)
      : secrets.receiptOfFile(caseId, written.evidenceId);
  }

  entryBehind({ caseId }: Writer, receipt: string): string {
    const entryRef = this.parts.secrets.entryBehind(caseId, receipt);
    if (entryRef === undefined) throw refusal('no-such-entry');
    return entryRef;
  }

  get sealingKey(): SealingKey {
    return this.parts.secrets.seal.key;
  }

  opened(sealed: string): Promise<Uint8Array> {
    return this.parts.secrets.seal.opened(sealed);
  }

  /** As whom she writes in a case that is there, and of which this is so. @throws Refusal `no-such-case` */
  async #standing(caseId: string, isSo: (state: CaseState) => boolean): Promise<Writer['actor']> {
    const { cases, names, directory } = this.parts;
    return cases.with(caseId, async ({ state }) => {
      const home = names.unitBehind(caseId, state.intake.homeUnit ?? '');
      if (home === undefined || !isSo(state)) throw refusal('no-such-case');
      const agency = directory.agencyOf(home).id;
      return { id: `affected:${caseId}`, agency, unit: `${agency}/own`, role: AFFECTED, roles: [AFFECTED] };
    });
  }
}
