import { describe, expect, it } from '@jest/globals';
import { adviceCatalogue, adviceNamed, harmOf, isInCatalogue } from './catalogue';
import { adviceSource } from './codes';
import type { AdviceItem } from './item';
import { harmRefusals } from './refusals';

const today = '2026-03-03';
/** What we call nobody, and what no text of ours has in it. */
const theirWords = /\boff(er|ers|eret|erets)\b|\bofre(ne|nes|t|ts|s)?\b|stalker|victim|[{}!]| {2}/i;
const named = adviceCatalogue.map((item) => ({ name: `${item.id} ${item.version}`, item }));
const versionsOf = (id: string) => adviceCatalogue.filter((item) => item.id === id);
const sum = (texts: readonly string[]) => texts.reduce((all, text) => all + text.length, 0);

describe('the catalogue of advice', () => {
  it('names each version once', () => expect(new Set(named.map(({ name }) => name)).size).toBe(named.length));

  it.each(named)('says $name in both languages, in our own words, with where it comes from', ({ item }) => {
    expect(item.id).toMatch(/^[a-z][a-z0-9-]{2,39}$/);
    expect(item.sources.length).toBeGreaterThan(0);
    const { da, en } = item.label;
    expect(da).not.toBe(en);
    for (const text of [da, en]) {
      expect(text).toMatch(/^[A-ZÆØÅ].*\.$/s);
      expect(text).not.toMatch(theirWords);
    }
  });

  it('names its sources in words of ours, too', () => {
    for (const { da, en } of Object.values(adviceSource.labels))
      for (const text of [da, en]) expect(text).not.toMatch(theirWords);
  });

  it('names every source there is, and nobody both for and against', () => {
    const used = adviceCatalogue.flatMap(({ sources, against = [] }) => [...sources, ...against]);
    expect(new Set(used)).toEqual(new Set(adviceSource.codes));
    for (const { sources, against = [] } of adviceCatalogue)
      expect(against.filter((one) => sources.includes(one))).toEqual([]);
  });

  it('has advice for her, for those around her and for the perpetrator', () => {
    const given = adviceCatalogue.filter((item) => item.kind !== 'harmful' && isInCatalogue(item, today));
    expect(new Set(given.map(({ whom }) => whom))).toEqual(new Set(['affected', 'relatives', 'perpetrator']));
    expect(sum(given.map(({ label }) => label.da))).toBeGreaterThan(500);
  });

  it('counts versions from 1 and gives at most one of them on any day', () => {
    for (const id of new Set(adviceCatalogue.map((item) => item.id))) {
      const versions = versionsOf(id);
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, n) => n + 1));
      const days = versions.flatMap(({ validFrom, withdrawn }) => [validFrom, withdrawn ?? validFrom]);
      for (const day of days) expect(versions.filter((one) => isInCatalogue(one, day)).length).toBeLessThan(2);
    }
  });

  it('finds an item by id and version, and nothing else', () => {
    expect(adviceNamed({ id: 'change-number', version: 1 })).toMatchObject({ kind: 'recommended' });
    expect(adviceNamed({ id: 'change-number', version: 2 })).toMatchObject({ kind: 'contested' });
    expect(adviceNamed({ id: 'change-number', version: 3 })).toBeUndefined();
    expect(adviceNamed({ id: 'constructor', version: 1 })).toBeUndefined();
  });
});

describe('of the advice there is', () => {
  const ids = (kind: AdviceItem['kind'], day = today) =>
    adviceCatalogue.filter((item) => item.kind === kind && isInCatalogue(item, day)).map(({ id }) => id);

  it('the contested is one clear refusal, a new number, closing accounts and blocking', () =>
    expect(ids('contested').sort()).toEqual(['block', 'change-number', 'clear-refusal', 'close-accounts']));

  it('the contested has the old channel as evidence offered beside it', () => {
    for (const id of ids('contested')) {
      const beside = versionsOf(id).find((item) => isInCatalogue(item, today))?.beside;
      expect(beside).toBe('keep-old-channel');
      expect(versionsOf(beside!).find((item) => isInCatalogue(item, today))?.kind).toBe('recommended');
    }
  });

  it('the harmful says why in words, and nothing else does', () => {
    for (const item of adviceCatalogue) expect(harmOf(item) !== undefined).toBe(item.kind === 'harmful');
    expect(harmOf(adviceNamed({ id: 'mediation', version: 1 })!)).toEqual({
      da: harmRefusals['harmful-mediation'].da,
      en: harmRefusals['harmful-mediation'].en,
    });
  });

  it('every harm is one of some advice', () =>
    expect(new Set(adviceCatalogue.flatMap(({ harm }) => harm ?? []))).toEqual(new Set(Object.keys(harmRefusals))));

  it('what once was given to all is withdrawn on the day its successor is valid from', () => {
    expect(ids('recommended', '2024-12-31')).toEqual(['change-number', 'close-accounts']);
    expect(ids('recommended', '2025-01-01')).not.toContain('change-number');
    for (const item of adviceCatalogue.filter(({ withdrawn }) => withdrawn !== undefined)) {
      expect(adviceNamed({ id: item.id, version: item.version + 1 })?.validFrom).toBe(item.withdrawn);
    }
  });
});
