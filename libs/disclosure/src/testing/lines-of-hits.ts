import type { StoredFact } from '@vaern/casework';
import { constantFrom, nat, option, tuple } from 'fast-check';
import { id } from './cast';
import { textIn, type Line } from './draws';
import * as make from './facts';

/** A hit in some words that stand, or in those that the next fact brings; and what becomes of some hit. */
export const hits = [
  constantFrom((before: readonly StoredFact[]) => {
    const lines = before.filter(({ type, parts }) => type === 'EvidenceReceived' && parts.length > 0);
    const hitId = id(7, before.length + 1);
    const [line = make.opened()] = lines.slice(-1);
    const [part] = line.parts;
    return make.found(hitId, line.id, { class: 'evidence', ...(part && { about: part.person }) });
  }),
  tuple(
    option(nat(), { nil: undefined }),
    constantFrom('log-text' as const, 'effect' as const, 'narrative' as const),
  ).map(([at, name]): Line => (before) => {
    const hitId = id(7, before.length + 1);
    const [fact, part] = at === undefined ? [] : (wordsIn(before)[at % Math.max(1, wordsIn(before).length)] ?? []);
    if (fact && part) return make.found(hitId, fact.id, { about: part.person, class: part.class });
    return make.found(hitId, id(9, before.length + 2), { class: name });
  }),
  tuple(nat(), constantFrom('tell' as const, 'tell' as const, 'withhold' as const, 'strike' as const)).map(
    ([at, decision]): Line =>
      (before) => {
        const all = before.filter(({ type }) => type === 'AddressHitFound');
        const hit = all[at % Math.max(1, all.length)]?.plain;
        return make.decided(textIn(hit?.hitId) ?? id(7, 0), textIn(hit?.factId) ?? id(9, 0), decision);
      },
  ),
];

const wordsIn = (facts: readonly StoredFact[]) =>
  facts.flatMap((fact) => fact.parts.filter((part) => part.class !== 'note').map((part) => [fact, part] as const));
