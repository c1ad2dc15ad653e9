import { describe, expect, it } from '@jest/globals';
import { doneBy, withHome, type Homes } from './homes';
import type { Passing } from './passing';

const [esbjerg, esbjergsFamily, varde, fanoe] = ['u-esbjerg', 'u-family', 'u-varde', 'u-fanoe'];
type Known = Homes & { readonly passed: readonly Passing[] };
const begun: Known = { homeUnit: esbjerg, standIns: {}, handOvers: [], passed: [] };
const fact = (factId: string) => ({ factId, occurredAt: '', recordedAt: '' });
const moved = (homes: Known, alias: string, passing?: readonly string[]): Known => ({
  ...homes,
  ...withHome(homes, { alias, ...(passing && { passing }) }, [...homes.handOvers, fact(`${homes.handOvers.length}`)]),
});

describe('the new home', () => {
  it('does what the old one had to do', () => {
    const homes = moved(begun, varde);
    expect([homes.homeUnit, doneBy(homes, esbjerg), doneBy(homes, 'u-police')]).toEqual([varde, varde, 'u-police']);
  });
  it('does what the old one’s colleagues had to do, where it was told of them', () => {
    expect(doneBy(moved(begun, varde, [esbjerg, esbjergsFamily]), esbjergsFamily)).toBe(varde);
  });
  it('is the last of several', () => {
    const homes = moved(moved(begun, varde), fanoe);
    expect([doneBy(homes, esbjerg), doneBy(homes, varde)]).toEqual([fanoe, fanoe]);
  });
  it('does what the old one had to do before the case was restricted there', () => {
    const restricted = { ...begun, passed: [{ from: esbjerg, to: 'u-restricted' }] };
    expect(doneBy(moved(restricted, varde, ['u-restricted']), esbjerg)).toBe(varde);
  });
  it('may be the first again', () => {
    const homes = moved(moved(begun, varde), esbjerg);
    expect([doneBy(homes, esbjerg), doneBy(homes, varde)]).toEqual([esbjerg, esbjerg]);
  });
  it('is not newer for being told again', () => {
    const once = moved(begun, varde);
    const twice = moved(once, esbjerg);
    expect(withHome(twice, { alias: varde }, twice.handOvers)).toMatchObject({
      homeUnit: esbjerg,
      handOvers: [{}, {}],
    });
  });
});
