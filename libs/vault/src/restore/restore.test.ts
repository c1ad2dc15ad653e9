import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { backUp, opens } from '../../test/backup';
import { centre, home, police, roleOf, Stage } from '../../test/stage';
import type { HeldPart } from '../ports';
import { currentSequence } from '../sealer/pg-sealer';
import { acceptLoss, checkVaultNotBehind } from './key-sequence';
import { replayDeletions, type Deletion } from './replay-deletions';

let stage: Stage;
let caseId: string;
let person: string;
let parts: HeldPart[];
beforeEach(async () => {
  stage = await Stage.raise();
  [caseId, person] = [stage.chance.id(), stage.chance.id()];
  parts = await stage.sealed(caseId, { identity: 'Anna', reach: 'telefon' }, { person });
  for (const recipient of [police, centre]) await stage.told(recipient, caseId, 'g', parts);
});
afterEach(() => stage.strike());

const desk = () => ({ pool: stage.as('vaern_casedesk') });
const tables = ['sequence', 'root', 'holding', 'closed_ground', 'forgotten', 'bar', 'token'];
/** What an operator does with a dump: nothing of it runs through the vault's own functions. */
const asOperator = (statements: readonly string[]) =>
  stage.database.pool.query(
    ['set session_replication_role = replica', ...statements, 'reset session_replication_role'].join('; '),
  );
const backUpTables = () =>
  asOperator(['create schema dump', ...tables.map((name) => `create table dump.${name} as table vault.${name}`)]);
const restoreTables = () =>
  asOperator(
    tables.flatMap((name) => [
      `delete from vault.${name}`,
      `insert into vault.${name} ${name === 'root' ? 'overriding system value' : ''} select * from dump.${name}`,
    ]),
  );
const replay = (deletions: readonly Deletion[]) =>
  replayDeletions({ holdings: stage.holdings(), inTransaction: (work) => stage.telling(work) }, deletions);
const readAll = async () => [
  await stage.read(home, caseId, parts),
  await stage.read(police, caseId, parts),
  await stage.read(centre, caseId, parts),
];

describe('a vault that is behind the facts', () => {
  it('is noticed by the count that the facts carry', async () => {
    await backUpTables();
    const { sequence } = await stage
      .sealer()
      .seal(caseId, [{ ...wordAbout(), fields: { text: 'i dag' } }], stage.chance);
    expect(await checkVaultNotBehind(desk(), sequence)).toEqual({ ok: true });
    await restoreTables();
    expect(await checkVaultNotBehind(desk(), sequence)).toEqual({
      ok: false,
      reason: 'vault-behind-facts',
      vault: String(BigInt(sequence) - 1n),
      facts: sequence,
    });
  });

  it('is not behind when the facts have seen nothing, or less', async () => {
    expect(await checkVaultNotBehind(desk(), '0')).toEqual({ ok: true });
    expect(await checkVaultNotBehind(desk(), await currentSequence(desk()))).toEqual({ ok: true });
  });

  it('goes on above the facts when the loss was accepted', async () => {
    await acceptLoss(desk(), '900719925474099299');
    expect(await checkVaultNotBehind(desk(), '900719925474099299')).toEqual({ ok: true });
    const { sequence } = await stage.sealer().seal(caseId, [wordAbout()], stage.chance);
    expect(sequence).toBe('900719925474099300');
    await acceptLoss(desk(), '5');
    expect(await currentSequence(desk())).toBe('900719925474099300');
  });

  it('is asked by the CaseDesk and the courier, and by no reader', () =>
    expect(currentSequence({ pool: stage.as(roleOf(police)) })).rejects.toThrow('the vault does not answer'));
});

describe('deletions replayed on a vault that was restored from yesterday', () => {
  const deletionsOf = async (): Promise<readonly Deletion[]> => [
    { kind: 'closed', recipient: centre, caseId, ground: 'g' },
    { kind: 'struck', caseId, partIds: [parts[1]!.id] },
    {
      kind: 'forgotten',
      agency: 'municipality:0561',
      caseId,
      personId: person,
      sequence: await currentSequence(desk()),
    },
  ];
  const gone = [
    [undefined, undefined],
    ['Anna', undefined],
    [undefined, undefined],
  ];

  it('take away again what was taken away since', async () => {
    await backUpTables();
    const deletions = await deletionsOf();
    await replay(deletions);
    expect(await readAll()).toEqual(gone);
    await restoreTables();
    expect(await readAll()).toEqual([
      ['Anna', 'telefon'],
      ['Anna', 'telefon'],
      ['Anna', 'telefon'],
    ]);
    expect(await replay(deletions)).toBe(3);
    expect(await readAll()).toEqual(gone);
  });

  it('give the same result however often', async () => {
    const deletions = await deletionsOf();
    for (let time = 0; time < 3; time++) {
      await replay(deletions);
      expect(await readAll()).toEqual(gone);
    }
    const once = await backUp(stage);
    await replay(deletions);
    expect(await backUp(stage)).toEqual(once);
  });

  it('leave what was sealed after the forgetting', async () => {
    const deletions = await deletionsOf();
    await replay(deletions);
    const later = await stage.sealed(caseId, { identity: 'Anna igen' }, { person });
    await replay(deletions);
    expect(await stage.read(home, caseId, later)).toEqual(['Anna igen']);
  });

  it('keep a closed ground closed', async () => {
    await backUpTables();
    await restoreTables();
    await replay(await deletionsOf());
    await stage.told(centre, caseId, 'g', parts);
    expect(await stage.read(centre, caseId, parts)).toEqual([undefined, undefined]);
  });

  it('take back what was told to one recipient by mistake', async () => {
    await replay([{ kind: 'retracted', recipient: police, caseId, partIds: [parts[0]!.id] }]);
    expect(await stage.read(police, caseId, parts)).toEqual([undefined, 'telefon']);
  });
});

describe('a stolen database', () => {
  it('opens with one agency’s keys exactly what that agency was told', async () => {
    const more = await stage.sealed(caseId, { address: 'Havnegade 1' }, { person });
    const note = await stage.sealed(caseId, { note: 'kun politiet' }, { person, holder: police });
    const all = [...parts, ...more, ...note];
    const stolen = await backUp(stage);
    const opened = async (agency: string) =>
      (await opens(stolen, stage.keyringOf(agency), all, caseId)).map(({ part }) => part).sort();
    const ids = (...of: (readonly HeldPart[])[]) =>
      of
        .flat()
        .map(({ id }) => id)
        .sort();
    expect(await opened('police:1464')).toEqual(ids(parts, note));
    expect(await opened('centre:dk')).toEqual(ids(parts));
    expect(await opened('municipality:0561')).toEqual(ids(parts, more));
    expect(await opens(stolen, stage.keyringOf(), all, caseId)).toEqual([]);
  });
});

const wordAbout = () => ({
  factId: stage.chance.id(),
  class: 'narrative',
  person,
  fields: { text: 'x' },
  holder: home,
});
