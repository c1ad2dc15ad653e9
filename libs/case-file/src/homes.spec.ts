import { describe, expect, it } from '@jest/globals';
import { doneBy, withHome, type Homes } from './homes';

const [esbjerg, esbjergsFamily, varde, fanoe] = ['u-esbjerg', 'u-family', 'u-varde', 'u-fanoe'];
const begun: Homes = { homeUnit: esbjerg, standIns: {}, handOvers: [] };
const fact = (factId: string) => ({ factId, occurredAt: '', recordedAt: '' });
const moved = (homes: Homes, alias: string, passing?: readonly string[]): Homes =>
  withHome(homes, { alias, ...(passing && { passing }) }, [...homes.handOvers, fact(`${homes.handOvers.length}`)]);

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
  it('may be the first again', () => {
    const homes = moved(moved(begun, varde), esbjerg);
    expect([doneBy(homes, esbjerg), doneBy(homes, varde)]).toEqual([esbjerg, esbjerg]);
  });
  it('is not newer for being told again', () => {
    const once = moved(begun, varde);
    const twice = moved(once, esbjerg);
    expect(withHome(twice, { alias: varde }, twice.handOvers)).toEqual(twice);
  });
});
