import { describe, expect, it } from '@jest/globals';
import { optionsOf, shownIn, unitsIn, type Colleague } from './colleague-list';

const one = (id: string, name: string, unit: string): Colleague => ({
  id,
  name,
  unit,
  unitName: `I ${unit}`,
  roles: [],
});
const [ada, bo, bea] = [one('a', 'Ada', 'u-2'), one('b', 'Bo', 'u-1'), one('c', 'Bea', 'u-1')];

describe('a list of colleagues', () => {
  it('calls them by name', () =>
    expect(optionsOf([ada, bo])).toEqual([
      ['a', 'Ada'],
      ['b', 'Bo'],
    ]));
  it('has somebody of two units once', () => expect(optionsOf([bo, { ...bo, unit: 'u-2' }])).toEqual([['b', 'Bo']]));
  it('tells two of one name apart by their units, and in one unit by their accounts', () => {
    expect(optionsOf([bo, one('d', 'Bo', 'u-2')]).map(([, label]) => label)).toEqual(['Bo (I u-1)', 'Bo (I u-2)']);
    expect(optionsOf([bo, one('d', 'Bo', 'u-1')]).map(([, label]) => label)).toEqual(['Bo (b)', 'Bo (d)']);
  });
  it('knows its units, each once', () =>
    expect(unitsIn([ada, bo, bea])).toEqual([
      ['u-1', 'I u-1'],
      ['u-2', 'I u-2'],
    ]));
  it('shows one unit, or all', () => {
    expect(shownIn([ada, bo, bea], 'u-1', []).map(([id]) => id)).toEqual(['b', 'c']);
    expect(shownIn([ada, bo, bea], '', []).map(([id]) => id)).toEqual(['a', 'b', 'c']);
  });
  it('goes on showing who was chosen elsewhere, and whoever is not listed by their account', () =>
    expect(shownIn([ada, bo, bea], 'u-1', ['a', 'x'])).toEqual([
      ['a', 'Ada'],
      ['b', 'Bo'],
      ['c', 'Bea'],
      ['x', 'x'],
    ]));
});
