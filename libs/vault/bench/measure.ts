import { systemChance } from '@vaern/platform';
import { Pool, type PoolClient } from 'pg';
import {
  FileKeyring,
  newKeyFile,
  PgDoor,
  PgHoldings,
  PgSealer,
  type Grant,
  type HeldPart,
  type Reader,
  type ToSeal,
} from '../src';
import { encrypt, NONCE_BYTES, partKeyBinding } from '../src/keys/wrap';
import { sealPart } from '../src/seal/part';

const home = 'municipality:0561/visitation';
const told = ['municipality:0561/family', 'police:1464/intake', 'centre:dk/affected'];
const reader: Reader = {
  account: 'a-17',
  agency: 'municipality:0561',
  unit: home,
  role: 'visitator',
  purpose: 'case-work',
  policies: ['visitator-of-home-unit'],
  requestId: 'r-1',
};
const story = 'Han stod ved skolen igen i dag og ventede til hun kom ud. Hun gik tilbage ind og ringede. '.repeat(3);

export interface Measured {
  readonly sealedFactsPerSecond: Readonly<Record<string, number>>;
  readonly sealMicrosecondsAPart: number;
  /** Facts with two parts, told to three recipients. */
  readonly toldFactsPerSecond: number;
  /** A page of 50 cases' words: milliseconds through the door, and for merely reading the same page. */
  readonly pageThroughDoor: number;
  readonly pageAlone: number;
}

interface SealedFact {
  readonly caseId: string;
  readonly parts: readonly HeldPart[];
}

/** Measures the vault alone, on a database where its migration has run, with a login that may take every role. */
export async function measureVault(url: string): Promise<Measured> {
  const pool = new Pool({ connectionString: url, max: 40 });
  const agencies = ['municipality:0561', 'police:1464', 'centre:dk'];
  const keyring = new FileKeyring(newKeyFile({ agencies, desk: [] }, systemChance));
  const of = (role: string) => ({ seat: { pool, role }, keyring, chance: systemChance });
  const sealer = new PgSealer(of('vaern_casedesk'));
  const door = new PgDoor({ seatOf: () => ({ pool, role: 'vaern_municipality_0561' }), keyring });
  const facts: SealedFact[] = [];
  const cases = Array.from({ length: 200 }, () => ({ caseId: systemChance.id(), person: systemChance.id() }));
  const sealOne = async (n: number) => void facts.push(await sealed(sealer, cases[n % cases.length] ?? newCase()));

  await perSecond(sealOne, 32, 1_000);
  const sealedFactsPerSecond: Record<string, number> = {};
  for (const inFlight of [1, 8, 32, 128]) sealedFactsPerSecond[inFlight] = await perSecond(sealOne, inFlight, 2_000);
  const toldFactsPerSecond = await tellAll(pool, new PgHoldings(of('vaern_courier')), facts.slice(0, 12_000));
  const page = await measurePage(pool, sealer, door);
  await pool.end();
  return { sealedFactsPerSecond, sealMicrosecondsAPart: microsecondsAPart(), toldFactsPerSecond, ...page };
}

const newCase = () => ({ caseId: systemChance.id(), person: systemChance.id() });

async function sealed(sealer: PgSealer, of: { caseId: string; person: string }): Promise<SealedFact> {
  const factId = systemChance.id();
  const words = ['log-text', 'place'].map((kind): ToSeal => ({
    factId,
    class: kind,
    person: of.person,
    fields: { text: story },
    holder: home,
  }));
  const { parts } = await sealer.seal(of.caseId, words, systemChance);
  return { caseId: of.caseId, parts: parts.map((part) => ({ ...part, factId })) };
}

async function tellAll(pool: Pool, holdings: PgHoldings, facts: readonly SealedFact[]): Promise<number> {
  const started = performance.now();
  for (let from = 0; from < facts.length; from += 200) {
    const grants = facts
      .slice(from, from + 200)
      .flatMap(({ caseId, parts }) =>
        told.map((recipient): Grant => ({ recipient, caseId, ground: '5b1c1b1e-8a53-4a2e-9d5c-0c1f4c1f9f10', parts })),
      );
    await holdings.prepare(grants);
    await inTransaction(pool, (tx) => holdings.grant(tx, grants));
  }
  return (facts.length / (performance.now() - started)) * 1_000;
}

async function inTransaction(pool: Pool, work: (tx: PoolClient) => Promise<void>): Promise<void> {
  const tx = await pool.connect();
  await tx.query('begin; set local role vaern_courier');
  await work(tx);
  await tx.query('commit');
  tx.release();
}

/** Fifty cases with identity, reach, narrative and address of one person each, as a view keeps them. */
async function measurePage(pool: Pool, sealer: PgSealer, door: PgDoor) {
  await pool.query(
    'create table page (recipient text, case_id uuid, fact_id uuid, parts text, primary key (recipient, case_id))',
  );
  for (let n = 0; n < 50; n++) {
    const [caseId, factId, person] = [systemChance.id(), systemChance.id(), systemChance.id()];
    const words = ['identity', 'reach', 'narrative', 'address'].map((kind): ToSeal => ({
      factId,
      class: kind,
      person,
      fields: { text: story },
      holder: home,
    }));
    const { parts } = await sealer.seal(caseId, words, systemChance);
    await pool.query('insert into page values ($1, $2, $3, $4)', [home, caseId, factId, JSON.stringify(parts)]);
  }
  const read = async () => {
    const sql = 'select case_id, fact_id, parts from page where recipient = $1 order by case_id limit 50';
    const { rows } = await pool.query<{ case_id: string; fact_id: string; parts: string }>(sql, [home]);
    return rows.map((row) => ({
      caseId: row.case_id,
      parts: (JSON.parse(row.parts) as HeldPart[]).map((part) => ({ ...part, factId: row.fact_id })),
    }));
  };
  const throughDoor = async () => {
    const opened = await door.open(reader, home, await read());
    if (opened.size !== 200) throw new Error(`only ${opened.size} parts opened`);
  };
  await milliseconds(throughDoor, 50);
  return { pageAlone: await milliseconds(read, 200), pageThroughDoor: await milliseconds(throughDoor, 200) };
}

/** The cryptography of sealing alone: one part, its key, its commitment. */
function microsecondsAPart(): number {
  const word = {
    factId: systemChance.id(),
    class: 'log-text',
    person: systemChance.id(),
    fields: { text: story },
    holder: home,
  };
  const caseId = systemChance.id();
  const root = systemChance.bytes(32);
  const run = () => {
    const { part, key } = sealPart(caseId, word, systemChance);
    return encrypt(root, key, partKeyBinding(part.id), systemChance.bytes(NONCE_BYTES));
  };
  for (let n = 0; n < 2_000; n++) run();
  const started = performance.now();
  for (let n = 0; n < 20_000; n++) run();
  return ((performance.now() - started) / 20_000) * 1_000;
}

async function perSecond(
  work: (n: number) => Promise<void>,
  inFlight: number,
  forMilliseconds: number,
): Promise<number> {
  const started = performance.now();
  let done = 0;
  const lane = async () => {
    while (performance.now() - started < forMilliseconds) await work(done++);
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return (done / (performance.now() - started)) * 1_000;
}

/** The median. */
async function milliseconds(work: () => Promise<unknown>, times: number): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const started = performance.now();
    await work();
    took.push(performance.now() - started);
  }
  return took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
