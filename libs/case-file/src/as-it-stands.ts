import type { Notice, NoticeData, ToldPart } from '@vaern/ledger';
import type { ForgottenHere } from './forgotten-here';

/** What later notices took back of earlier ones. */
interface TakenBack {
  readonly facts: Set<unknown>;
  readonly persons: Set<unknown>;
  readonly numbers: Set<unknown>;
  /** `fact person class` of words that were struck. */
  readonly words: Set<string>;
}

const takers: Readonly<Record<string, (gone: TakenBack, data: NoticeData) => void>> = {
  FactRetracted: (gone, { factId }) => void gone.facts.add(factId),
  PersonRetracted: (gone, { personId }) => void gone.persons.add(personId),
  PersonForgotten: (gone, { personId }) => void gone.persons.add(personId),
  Retracted: (gone, { number }) => void gone.numbers.add(number),
  WordsStruck: (gone, { factId, personId, class: of }) => void gone.words.add(wordsOf(factId, personId, of)),
};

/**
 * A case's notices, all told to one recipient, as they stand after everything in them: without retracted facts and
 * persons, struck words, and whom its own agency forgot. Whom another agency forgot is still known here.
 */
export function asItStands(notices: readonly Notice[], isForgottenHere: ForgottenHere): readonly Notice[] {
  const gone: TakenBack = { facts: new Set(), persons: new Set(), numbers: new Set(), words: new Set() };
  for (const notice of notices) {
    const isElsewhere = notice.type === 'PersonForgotten' && !isForgottenHere(notice, notices);
    if (notice.data && !isElsewhere) takers[notice.type]?.(gone, notice.data);
  }
  return notices.flatMap((notice) => {
    if (!notice.data || notice.type in takers) return [notice];
    return isGone(notice, notice.data, gone) ? [] : [{ ...notice, data: withoutWords(notice.data, gone) }];
  });
}

const isGone = ({ number, type }: Notice, data: NoticeData, gone: TakenBack) =>
  gone.numbers.has(number) ||
  gone.facts.has(data.factId) ||
  (type === 'PersonDescribed' && gone.persons.has(data.personId)) ||
  (type === 'AddressHitFound' && areGone(data, gone));

/** A hit goes with the words that it was found in. */
const areGone = ({ factId, about, class: of }: NoticeData, { persons, words }: TakenBack) =>
  persons.has(about) || words.has(wordsOf(factId, about, of));

function withoutWords(data: NoticeData, gone: TakenBack): NoticeData {
  const isStruck = (part: ToldPart) =>
    gone.persons.has(part.person) || gone.words.has(wordsOf(data.factId, part.person, part.class));
  return data.parts?.some(isStruck) ? { ...data, parts: data.parts.filter((part) => !isStruck(part)) } : data;
}

const wordsOf = (...of: readonly unknown[]) => of.join(' ');
