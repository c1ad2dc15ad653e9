import { z } from 'zod';
import { fact } from '../kernel/fact';
import { nothing, own } from '../kernel/told';
import { alias, id, otherCase } from '../kernel/words';
import * as code from './codes';

/** Told to the home of the day and to nobody else: a case that is handed over, or restricted no more, brings none of it along. */
const atTheHomeThen = {
  home: own('unit', 'home'),
  coordination: nothing,
  family: nothing,
  restricted: nothing,
  police: nothing,
  affected: nothing,
  perpetrators: nothing,
};

/** A newer case seems to be about the same affected person. `unit`: the home that is told. `alike`: what stands in both; told again when that is more. */
export const MatchNoticed = fact('MatchNoticed', {
  label: { da: 'Mulig samme person i en anden sag', en: 'Match noticed' },
  plain: { matchId: id, unit: alias, other: otherCase, alike: z.array(code.matchBy.schema).min(1).max(3) },
  told: atTheHomeThen,
});

/** Nothing is alike any more, before anybody decided: the words were struck or retracted, or the other case went elsewhere. */
export const MatchLapsed = fact('MatchLapsed', {
  label: { da: 'Mulig samme person bortfaldet', en: 'Match lapsed' },
  plain: { matchId: id, unit: alias },
  told: atTheHomeThen,
});

export const MatchDecided = fact('MatchDecided', {
  label: { da: 'Mulig samme person afgjort', en: 'Match decided' },
  plain: { matchId: id, unit: alias, decision: code.matchDecision.schema },
  told: atTheHomeThen,
});

/** It stands in both cases, with the unit that linked them in each. */
export const CasesLinked = fact('CasesLinked', {
  label: { da: 'Sager kædet sammen', en: 'Cases linked' },
  plain: { linkId: id, unit: alias, other: otherCase, relation: code.linkRelation.schema, matchId: id.optional() },
  told: atTheHomeThen,
});

export const CasesUnlinked = fact('CasesUnlinked', {
  label: { da: 'Sammenkædning ophævet', en: 'Cases unlinked' },
  plain: { linkId: id, unit: alias, reason: code.unlinkReason.schema },
  told: atTheHomeThen,
});
