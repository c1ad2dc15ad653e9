import { describe, expect, it } from '@jest/globals';
import { adviceSource, type Label } from '@vaern/casework';
import { guides, guidesFor, lessons } from '.';

const all = [...guides, ...lessons];
const textsOf = (value: unknown): readonly Label[] => {
  if (typeof value !== 'object' || value === null) return [];
  return 'da' in value && 'en' in value ? [value as Label] : Object.values(value).flatMap(textsOf);
};

describe('guidance and teaching material', () => {
  it('names each once', () => expect(new Set(all.map(({ id }) => id)).size).toBe(all.length));
  it('is there for everybody whom it is written for', () => {
    expect(new Set(guides.flatMap((guide) => guide.for))).toEqual(
      new Set(['frontline', 'visitator', 'police', 'employer']),
    );
    expect(new Set(lessons.flatMap((lesson) => lesson.for))).toEqual(new Set(['oldest-pupils', 'youth-education']));
  });
  it.each(all.map((one) => [one.id, one] as const))('%s says where it comes from', (_, { sources }) => {
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => !adviceSource.codes.includes(source))).toEqual([]);
  });
  it.each(all.map((one) => [one.id, one] as const))(
    '%s says everything in both languages, in our own words',
    (_, one) => {
      const texts = textsOf(one);
      expect(texts.length).toBeGreaterThan(6);
      for (const { da, en } of texts) {
        expect(da).not.toBe(en);
        for (const text of [da, en])
          expect(text).not.toMatch(/\boff(er|ers|eret|erets)\b|\bofre(ne|nes|t|ts|s)?\b|stalker|victim|[{}!]| {2}/i);
      }
    },
  );
  it.each(guides.map((guide) => [guide.id, guide] as const))('%s asks, does and refrains', (_, guide) => {
    for (const part of [guide.ask, guide.do, guide.doNot]) expect(part.length).toBeGreaterThan(1);
  });
  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s fits into one lesson', (_, { steps }) =>
    expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(45),
  );
});

describe('at the point of work', () => {
  const seenBy = (kind: string, role: string) => guidesFor(guides, { kind, role }).map(({ id }) => id);

  it('everybody has what is written for them', () => {
    expect(seenBy('municipality', 'frontline')).toEqual(['first-contact']);
    expect(seenBy('municipality', 'employee-safety')).toContain('stalked-employees');
    expect(seenBy('municipality', 'manager')).toEqual(['first-contact', 'stalked-employees']);
    expect(seenBy('police', 'intake-officer')).toEqual(['taking-a-report', 'first-contact', 'stalking-or-conflict']);
    expect(seenBy('police', 'feed-client')).toEqual([]);
  });
  it('the centre has it all', () => expect(seenBy('centre', 'counsellor')).toEqual(guides.map(({ id }) => id)));
});
