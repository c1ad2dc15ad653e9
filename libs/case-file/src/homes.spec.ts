import { describe, expect, it } from '@jest/globals';
import { homeToday, passingsOf, type Homes } from './homes';
import { namedToday } from './passing';

const [esbjerg, esbjergsFamily, varde, fanoe] = ['u-esbjerg', 'u-family', 'u-varde', 'u-fanoe'];
const day = (no: number) => `2026-03-0${no}T08:00:00.000Z`;
const fact = (no: number) => ({ factId: `${no}`, occurredAt: day(no), recordedAt: day(no) });
const begun: Homes = { opened: { ...fact(1), homeUnit: esbjerg }, handOvers: [], passed: [] };
const moved = (homes: Homes, no: number, alias: string, passing?: readonly string[]): Homes => ({
  ...homes,
  handOvers: [...homes.handOvers, { ...fact(no), alias, ...(passing && { passing }) }],
});
const doneBy = (homes: Homes, unit: string, since = day(1)) => namedToday(passingsOf(homes), unit, since);

describe('the new home', () => {
  it('does what the old one had to do', () => {
    const homes = moved(begun, 2, varde);
    expect([homeToday(homes), doneBy(homes, esbjerg), doneBy(homes, 'u-police')]).toEqual([varde, varde, 'u-police']);
  });
  it('does what the old one’s colleagues had to do, where it was told of them', () => {
    expect(doneBy(moved(begun, 2, varde, [esbjerg, esbjergsFamily]), esbjergsFamily)).toBe(varde);
    expect(doneBy(moved(begun, 2, varde), esbjergsFamily)).toBe(esbjergsFamily);
  });
  it('is the last of several', () => {
    const homes = moved(moved(begun, 2, varde), 3, fanoe);
    expect([homeToday(homes), doneBy(homes, esbjerg), doneBy(homes, varde)]).toEqual([fanoe, fanoe, fanoe]);
  });
  it('is the last of several, in whatever order they are told', () => {
    const homes = moved(moved(begun, 3, fanoe), 2, varde);
    expect([homeToday(homes), doneBy(homes, esbjerg)]).toEqual([fanoe, fanoe]);
  });
  it('does what the old one had to do before the case was restricted there', () => {
    const restricted = { ...begun, passed: [{ from: esbjerg, to: 'u-restricted', at: day(2) }] };
    expect(doneBy(moved(restricted, 3, varde, ['u-restricted']), esbjerg)).toBe(varde);
    expect(doneBy(moved(restricted, 3, varde), esbjerg)).toBe(varde);
  });
  it('may pass the case within its agency', () => {
    const homes = { ...moved(begun, 2, varde), passed: [{ from: varde, to: 'u-restricted', at: day(3) }] };
    expect([homeToday(homes), doneBy(homes, esbjerg)]).toEqual(['u-restricted', 'u-restricted']);
  });
  it('may be the first again: what that one does since is its own', () => {
    const homes = moved(moved(begun, 2, varde), 4, esbjerg);
    expect([homeToday(homes), doneBy(homes, esbjerg), doneBy(homes, varde)]).toEqual([esbjerg, esbjerg, esbjerg]);
    expect(doneBy(homes, esbjerg, day(3))).toBe(esbjerg);
  });
  it('is known to one who was told of no home before', () => {
    const { opened: _, ...later } = begun;
    expect([homeToday(later), homeToday(moved(later, 2, varde))]).toEqual([undefined, varde]);
  });
});
