import { describe, expect, it } from '@jest/globals';
import type { Change, Disclosed, DisclosedOn } from '@vaern/disclosure';
import { aboutOf, capacitiesIn } from './about';
import { openingsIn } from './grounds';
import { standingOf } from './standing';
import { toldRows } from './told-rows';

const [here, there] = ['municipality:0561/visitation', 'municipality:0573/visitation'];
const on = (ground: string, under = here): DisclosedOn => ({ ground, under, at: '1', legalBasis: 'consent' });
const change = (kind: 'ended' | 'closed', ground: string, under = here): Change => ({ kind, ground, under, at: '2' });
const everything = () => true;
const standing = (
  grounds: readonly DisclosedOn[],
  changes: readonly Change[],
  sees = everything as (under: string) => boolean,
) => standingOf({ grounds, changes }, sees);

describe('a disclosure stands', () => {
  it('open as long as one ground is', () => {
    expect(standing([on('a'), on('b')], [change('closed', 'a')])).toEqual({ standing: 'open' });
    expect(standing([on('a'), on('b')], [change('ended', 'a')])).toEqual({ standing: 'open' });
  });
  it('ended where what is left is over, closed where nothing is left', () => {
    expect(standing([on('a'), on('b')], [change('closed', 'a'), change('ended', 'b')])).toEqual({
      standing: 'ended',
      since: '2',
    });
    expect(standing([on('a')], [change('ended', 'a'), change('closed', 'a')])).toMatchObject({ standing: 'closed' });
  });
  it('taken back whatever its grounds are', () =>
    expect(standing([on('a')], [{ kind: 'taken-back', under: here, at: '3' }])).toEqual({
      standing: 'taken-back',
      since: '3',
    }));
  it('as it did when the case was handed over, to whom it was until then', () => {
    const mine = (under: string) => under === here;
    expect(standing([on('a'), on('b', there)], [change('closed', 'a', there)], mine)).toEqual({ standing: 'open' });
    expect(standing([on('a'), on('b', there)], [change('closed', 'a')], mine)).toMatchObject({ standing: 'closed' });
  });
});

describe('whom a disclosure was about', () => {
  const parts = [
    { id: '1', class: 'identity', person: 'p' },
    { id: '2', class: 'address', person: 'p' },
    { id: '3', class: 'identity', person: 'q' },
  ] as const;
  const known = { capacities: new Map([['p', ['affected']]]), forgotten: new Set<string>(), sees: everything };
  it('is said by capacity, with the classes, and which of them are gone', () => {
    const changes: readonly Change[] = [{ kind: 'words-gone', parts: ['2'], under: here, at: '2' }];
    expect(aboutOf({ parts, changes }, known)).toEqual([
      { person: 'p', capacities: ['affected'], classes: ['identity', 'address'], gone: ['address'] },
      { person: 'q', capacities: [], classes: ['identity'], gone: [] },
    ]);
    expect(aboutOf({ parts, changes }, { ...known, sees: () => false })[0]?.gone).toEqual([]);
  });
  it('is not said of whom the agency forgot', () =>
    expect(
      aboutOf({ parts, changes: [] }, { ...known, forgotten: new Set(['p']) }).map(({ person }) => person),
    ).toEqual(['q']));
  it('is known from the opening of the case, and from what was told of each since', () =>
    expect([
      ...capacitiesIn([
        { type: 'CaseOpened', plain: { affected: 'p' } },
        { type: 'PersonDescribed', plain: { personId: 'q', capacities: ['child', 'witness'] } },
      ]),
    ]).toEqual([
      ['p', ['affected']],
      ['q', ['child', 'witness']],
    ]));
});

it('a ground is named by what opened it, whatever its period', () => {
  const fact = (type: string, plain: object) => ({ type, plain }) as never;
  const openingOf = openingsIn([
    fact('ReferralSent', { referralId: 'r', purpose: 'protection' }),
    fact('OrderRequested', { orderId: 'o' }),
  ]);
  expect(['home', 'home#1', 'r', 'r#2', 'o'].map(openingOf)).toEqual([
    { kind: 'home' },
    { kind: 'home' },
    { kind: 'referral', purpose: 'protection' },
    { kind: 'referral', purpose: 'protection' },
    { kind: 'order' },
  ]);
});

describe('each notice', () => {
  const told = (part: string): Disclosed => ({
    recipient: here,
    factId: 'f',
    type: 'PersonDescribed',
    author: 'u',
    backfill: false,
    at: '1',
    under: here,
    grounds: [on(part)],
    parts: [{ id: part, class: 'identity', person: 'p' }],
    changes: [],
  });
  const notice = (number: number) => ({ recipient: here, factId: 'f', number, toldAt: String(number) });
  const parts = (...of: Parameters<typeof toldRows>) => toldRows(...of).map((row) => row.parts.map(({ id }) => id));
  it('has what it told, in the order in which it was', () =>
    expect(parts([told('1'), told('2')], [notice(4), notice(9)])).toEqual([['1'], ['2']]));
  it('has what is left, where one tells what others were told in several', () =>
    expect(parts([told('1'), told('2')], [notice(4)])).toEqual([['1', '2']]));
  it('is there only once it was told', () => expect(parts([told('1')], [])).toEqual([]));
});
