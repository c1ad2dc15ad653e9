import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fact } from './fact';
import { all, nothing } from './told';
import { words } from './words';

const told = { family: nothing, restricted: all, police: nothing, affected: nothing, perpetrators: nothing };
const CakeBaked = fact('CakeBaked', {
  label: { da: 'Kage bagt', en: 'Cake baked' },
  plain: { layers: z.int(), cream: z.boolean().optional() },
  sealed: { note: { recipe: words(20) }, reach: { phones: z.array(words(5)).optional(), email: words(9).optional() } },
  told,
});

describe('a fact is made', () => {
  it('of codes and words, kept apart', () => {
    expect(CakeBaked.of({ layers: 2, note: { recipe: 'secret' } })).toEqual({
      type: 'CakeBaked',
      plain: { layers: 2 },
      words: [{ class: 'note', fields: { recipe: 'secret' } }],
    });
  });
  it('without what is undefined, and without words that say nothing', () => {
    const made = CakeBaked.of({ layers: 1, cream: undefined, note: undefined, reach: { phones: undefined } });
    expect(made).toStrictEqual({ type: 'CakeBaked', plain: { layers: 1 }, words: [] });
  });
  it('about somebody, all of it or by class', () => {
    const content = { layers: 1, note: { recipe: 'a' }, reach: { email: 'b' } };
    expect(CakeBaked.of(content, { about: 'p' }).words.map(({ person }) => person)).toEqual(['p', 'p']);
    expect(CakeBaked.of(content, { about: { reach: 'p' } }).words.map(({ person }) => person)).toEqual([
      undefined,
      'p',
    ]);
  });
  it('with its own time, if it happened at another', () => {
    expect(CakeBaked.of({ layers: 1 }, { occurredAt: 'then', writtenAt: 'later' })).toMatchObject({
      occurredAt: 'then',
      writtenAt: 'later',
    });
  });
  it('of nothing that its schema does not know', () => {
    expect(() => CakeBaked.of({ layers: 1.5 })).toThrow('expected int');
    expect(() => CakeBaked.of({ layers: 1, note: { recipe: 'a\0b' } })).toThrow('Invalid input');
    expect(() => CakeBaked.of({ layers: 1, other: 1 } as { layers: number })).toThrow('Unrecognized key');
    expect(() => CakeBaked.of({ layers: 1, note: { recipe: 'a', other: 'b' } as { recipe: string } })).toThrow(
      'Unrecognized key',
    );
  });
});
