import type { Notice, NoticeData, ToldPart } from '@vaern/ledger';

interface Struck {
  readonly factId?: string;
  readonly personId?: string;
  readonly class?: string;
}

/** A case's notices as they stand after everything in them: without retracted facts and persons, and struck words. */
export function asItStands(notices: readonly Notice[]): readonly Notice[] {
  const gone = {
    facts: new Set<unknown>(),
    persons: new Set<unknown>(),
    numbers: new Set<unknown>(),
    struck: [] as Struck[],
  };
  for (const { type, data } of notices) {
    if (type === 'FactRetracted') gone.facts.add(data?.factId);
    if (type === 'PersonRetracted' || type === 'PersonForgotten') gone.persons.add(data?.personId);
    if (type === 'Retracted') gone.numbers.add(data?.number);
    if (type === 'WordsStruck' && data) gone.struck.push(data as Struck);
  }
  return notices.flatMap((notice) => {
    const { data } = notice;
    if (!data || notice.type.endsWith('Retracted')) return [notice];
    if (gone.numbers.has(notice.number) || gone.facts.has(data.factId)) return [];
    if (notice.type === 'PersonDescribed' && gone.persons.has(data.personId)) return [];
    return [
      {
        ...notice,
        data: withoutWords(data, (part) => gone.persons.has(part.person) || isStruck(part, data.factId, gone.struck)),
      },
    ];
  });
}

const isStruck = (part: ToldPart, factId: unknown, struck: readonly Struck[]) =>
  struck.some((one) => one.factId === factId && one.personId === part.person && one.class === part.class);

function withoutWords(data: NoticeData, isGone: (part: ToldPart) => boolean): NoticeData {
  if (!data.parts?.some(isGone)) return data;
  return { ...data, parts: data.parts.filter((part) => !isGone(part)) };
}
