import { describe, expect, it } from '@jest/globals';
import type { CaseDesk, DecideRequest } from '@vaern/case-desk';
import { Refusal } from '@vaern/casework';
import { namingColleagues } from './naming-colleagues';
import { CASE } from './testing/folded';

const unit = 'police:1464/intake';
const actor = { id: 'bo', agency: 'police:1464', unit, role: 'case-officer', roles: ['case-officer'] };
const colleague = (id: string, where = unit) => ({ id, name: id, unit: where as never, unitName: '', roles: [] });
const book = {
  staff: { colleaguesOf: () => ({ agencyName: '', items: [colleague('eva'), colleague('kim', 'police:1464/other')] }) },
  who: {
    pseudonymOf: (caseId: string, { agency, id }: { agency: string; id: string }) => `${caseId} ${agency} ${id}`,
  },
};
const accepts: DecideRequest = { intent: 'AcceptReferral', body: {}, caseId: CASE, actor, route: 'POST /x' };

const refusing = (said: Error) => ({ decide: () => Promise.reject(said) }) as unknown as CaseDesk;
const answerTo = (said: Error, request = accepts) =>
  namingColleagues(refusing(said), book)
    .decide(request)
    .catch((told: unknown) => told);
const taken = (by: string) => new Refusal('referral-taken', { by });

describe('a refusal that rests on what somebody did', () => {
  it('says the account of a colleague of the own unit, beside what the case calls them', async () => {
    const by = `${CASE} police:1464 eva`;
    expect(await answerTo(taken(by))).toMatchObject({ code: 'referral-taken', params: { by, account: 'eva' } });
  });
  it.each([
    ['another unit', `${CASE} police:1464 kim`],
    ['another agency', `${CASE} police:1465 eva`],
    ['another case', 'another police:1464 eva'],
    ['nobody whom the staff book names', `${CASE} police:1464 ida`],
  ])('says no account of somebody of %s', async (_, by) => {
    expect(await answerTo(taken(by))).toMatchObject({ params: { by } });
    expect(await answerTo(taken(by))).not.toHaveProperty('params.account');
  });
  it('is as it was where it is about nobody, or about no case', async () => {
    const other = new Refusal('referral-over');
    expect(await answerTo(other)).toBe(other);
    const { caseId: _, ...opening } = accepts;
    const about = taken(`${CASE} police:1464 eva`);
    expect(await answerTo(about, opening)).toBe(about);
  });
  it('is no other error', async () => {
    const fault = Object.assign(new Error('down'), { params: { by: `${CASE} police:1464 eva` } });
    expect(await answerTo(fault)).toBe(fault);
  });
});

it('what is not refused is answered as the CaseDesk answers it', async () => {
  const answer = { id: '1', caseId: CASE, version: 'v' };
  const desk = new Proxy({} as CaseDesk, { get: (_, name) => (asked: unknown) => Promise.resolve({ name, asked }) });
  const naming = namingColleagues(desk, book);
  expect(await naming.decide(accepts)).toEqual({ name: 'decide', asked: accepts });
  const others = Object.keys(naming).filter((name) => name !== 'decide') as readonly (keyof CaseDesk)[];
  expect(others).toHaveLength(11);
  for (const name of others) expect(await naming[name](answer as never)).toEqual({ name, asked: answer });
});
