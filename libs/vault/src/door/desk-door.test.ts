import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { home, police, readerOf, Stage } from '../../test/stage';
import type { HeldPart } from '../ports';
import { PgDoor } from './pg-door';
import { ReadLog } from './read-log';

let stage: Stage;
let desk: PgDoor;
let caseId: string;
let parts: HeldPart[];
beforeAll(async () => {
  stage = await Stage.raise();
  desk = new PgDoor({
    seatOf: () => ({ pool: stage.as('vaern_casedesk') }),
    keyring: stage.keyring,
    asDesk: true,
  });
});
afterAll(() => stage.strike());
beforeEach(async () => {
  caseId = stage.chance.id();
  parts = await stage.sealed(caseId, { reach: '75123456' });
});

const itself = { ...readerOf(home), account: 'casedesk', role: 'casedesk', purpose: 'hand-over' };
const opened = async (door: PgDoor, recipient: string) =>
  [...(await door.open(itself, recipient, [{ caseId, parts }])).values()].map(({ fields }) => fields.text);

describe('the CaseDesk', () => {
  it('opens what a recipient holds, and the agency reads in its own log that it did', async () => {
    expect(await opened(desk, home)).toEqual(['75123456']);
    const { readings } = await new ReadLog({ pool: stage.as('vaern_oversight') }).page({
      agency: 'municipality:0561',
      limit: 1,
    });
    expect(readings).toMatchObject([
      {
        caseId,
        account: 'casedesk',
        role: 'casedesk',
        purpose: 'hand-over',
        recipient: home,
        classesOpened: ['reach'],
      },
    ]);
  });
  it('opens nothing that the recipient does not hold, nor what is barred', async () => {
    expect(await opened(desk, police)).toEqual([]);
    await stage.sealer().bar([{ recipient: home, caseId, ground: 'home', wholeCase: true, factId: stage.chance.id() }]);
    expect(await opened(desk, home)).toEqual([]);
  });
  it('signs as nobody else can', async () => {
    const asked = 'select vault.sign_as_desk($1, $2, $3, $4, $5, $6, $7)';
    const values = [itself, home, [caseId], [1], [parts[0]!.person], [parts[0]!.id], ['reach']];
    for (const role of ['vaern_municipality_0561', 'vaern_courier', 'vaern_timekeeper'])
      await expect(stage.as(role).query(asked, values)).rejects.toThrow('permission denied');
  });
  it('gets no keys in the transaction in which it signs', async () => {
    const tx = await stage.as('vaern_casedesk').connect();
    await tx.query('begin');
    const { rows } = await tx.query<{ ticket: string }>(
      'select vault.sign_as_desk($1, $2, $3, $4, $5, $6, $7) as ticket',
      [itself, home, [caseId], [1], [parts[0]!.person], [parts[0]!.id], ['reach']],
    );
    await expect(tx.query('select * from vault.collect($1)', [rows[0]?.ticket])).rejects.toThrow('no such signature');
    await tx.query('rollback');
    tx.release();
  });
});
