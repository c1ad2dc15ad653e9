import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { mayRetract, strikable, textsIn, thingIn } from './mendable';

const part = (name: string, person: string) => ({ class: name, person, fields: {} });
const thing = (factId: string, words: readonly object[] = []) => ({ factId, words, closed: [] });

describe('a fact that is mended', () => {
  it('is found wherever it stands', () => {
    const file = { contacts: [thing('one')], persons: [{ personId: 'p', descriptions: [thing('two')] }] };
    expect(thingIn(file, 'two')).toBe(file.persons[0]?.descriptions[0]);
    expect(thingIn(file, 'three')).toBeUndefined();
  });
  it('can be struck a class and a person at a time, of closed words those about whom it describes', () => {
    const words = [part('witness', 'a'), part('witness', 'b'), part('log-text', 'c')];
    expect(strikable({ words, closed: ['cpr'] }).map((one) => `${one.class} ${one.personId}`)).toEqual([
      'witness a',
      'witness b',
      'log-text c',
    ]);
    expect(strikable({ words: [], closed: ['cpr'], personId: 'her' })).toEqual([{ class: 'cpr', personId: 'her' }]);
  });
  it('shows all that is written in it', () =>
    expect(textsIn({ name: 'Ada', phones: ['1', '2'], address: { town: 'By' }, mayCall: true })).toEqual([
      'Ada',
      '1',
      '2',
      'By',
    ]));
  it('is offered to be taken back where the hub takes it back, and nowhere else', () => {
    const source = readFileSync('libs/casework/src/intake/retract-fact.ts', 'utf8');
    const [, list = ''] = /retractable[^[]*\[([^\]]*)\]/.exec(source) ?? [];
    const types = [...list.matchAll(/'(\w+)'/g)].map(([, type = '']) => type);
    expect(types.length).toBeGreaterThan(10);
    expect(types.filter((type) => !mayRetract(type))).toEqual([]);
    const here = readFileSync('apps/web/src/mending/mendable.ts', 'utf8');
    const [, ours = ''] = /retractable[^[]*\[([^\]]*)\]/.exec(here) ?? [];
    expect([...ours.matchAll(/'(\w+)'/g)].map(([, type]) => type)).toEqual(types);
  });
});
