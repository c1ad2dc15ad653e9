import { z } from 'zod';
import { codeList } from '../kernel/code-list';
import { fact } from '../kernel/fact';
import { all, codes, each, nothing, own, whereOwn } from '../kernel/told';
import { id, instant, words, type SealedClass } from '../kernel/words';

export const audience = codeList('audience', 1, {
  support: ['Kun støtte', 'Support only'],
  police: ['Støtte og politi', 'Support and police'],
  perpetrator: ['Må stå i en sag, han kan læse', 'May stand in a file he can read'],
});
export const toldBy = codeList('told-by', 1, {
  affected: ['Den udsatte', 'The affected person'],
  staff: ['Medarbejder', 'Staff'],
  witness: ['Vidne', 'Witness'],
  police: ['Politi', 'Police'],
  import: ['Indlæst', 'Imported'],
});
export const precision = codeList('precision', 1, {
  minute: ['På minuttet', 'To the minute'],
  day: ['Dagen', 'The day'],
  about: ['Cirka', 'About'],
});
export const direction = codeList('direction', 1, {
  incoming: ['Fra udøveren', 'Incoming'],
  reply: ['Svar fra den udsatte', 'Reply'],
});
export const channel = codeList('incident-channel', 1, {
  call: ['Opkald', 'Call'],
  sms: ['Sms', 'Text message'],
  email: ['E-mail', 'E-mail'],
  'social-media': ['Sociale medier', 'Social media'],
  letter: ['Brev eller gave', 'Letter or gift'],
  'in-person': ['Fysisk', 'In person'],
  'third-party': ['Gennem andre', 'Through others'],
  device: ['Sporing eller overvågning', 'Tracking or surveillance'],
  other: ['Andet', 'Other'],
});
export const behaviour = codeList('behaviour', 1, {
  contact: ['Kontaktforsøg', 'Contact attempt'],
  approach: ['Opsøgning', 'Approach'],
  'home-visit': ['Ved hjemmet', 'At the home'],
  'work-visit': ['Ved arbejde eller skole', 'At work or school'],
  following: ['Forfølgelse', 'Following'],
  surveillance: ['Overvågning', 'Surveillance'],
  'digital-intrusion': ['Digital indtrængen', 'Digital intrusion'],
  rumours: ['Rygter', 'Rumours'],
  threat: ['Trussel', 'Threat'],
  violence: ['Vold', 'Violence'],
  damage: ['Hærværk', 'Damage'],
  'break-in': ['Indbrud', 'Break-in'],
  other: ['Andet', 'Other'],
});

const entryRef = z.string().regex(/^[a-z2-7]{8}$/);
const content = {
  occurredFrom: instant,
  occurredTo: instant.optional(),
  precision: precision.schema,
  toldBy: toldBy.schema,
  channels: z.array(channel.schema).min(1),
  behaviours: z.array(behaviour.schema).min(1),
  count: z.int().min(1).max(100_000).optional(),
  direction: direction.schema,
  against: id.optional(),
  possibleBreachOf: id.optional(),
  audience: audience.schema,
  witnesses: z.array(id).max(20),
};
const sealed = {
  'log-text': { text: words(20_000).optional(), senderIdentifier: words(254).optional() },
  place: { text: words(500) },
  effect: { text: words(5_000) },
  witness: { text: words(5_000) },
};
/** Which order it may be a breach of is told to whom that order was: docs/decisions/0042-a-possible-breach.md. */
const entry = (...chosen: readonly SealedClass[]) => whereOwn('possibleBreachOf', 'order', codes(...chosen));
const police = each('audience', {
  support: nothing,
  police: entry('log-text', 'place', 'effect', 'witness'),
  perpetrator: entry('log-text', 'place', 'effect', 'witness'),
});
const told = {
  family: nothing,
  restricted: all,
  police,
  affected: each('audience', {
    support: entry('log-text', 'effect'),
    police: entry('log-text', 'effect'),
    perpetrator: entry('log-text', 'effect'),
  }),
  perpetrators: nothing,
} as const;

export const IncidentLogged = fact('IncidentLogged', {
  label: { da: 'Hændelse', en: 'Incident logged' },
  plain: { entryRef, ...content },
  sealed,
  told,
});

/** Adds to an entry; never replaces it. `corrects` is the fact it corrects. */
export const IncidentCorrected = fact('IncidentCorrected', {
  label: { da: 'Hændelse rettet', en: 'Incident corrected' },
  plain: {
    entryRef,
    corrects: id,
    reason: z.enum(['remembered-more', 'wrong-time', 'wrong-person', 'misheard', 'other']),
    ...content,
  },
  sealed,
  told,
});

/** Widening tells what was withheld; narrowing takes it back from those who are no longer meant. */
export const EntryAudienceChanged = fact('EntryAudienceChanged', {
  label: { da: 'Hvem må se ændret', en: 'Entry audience changed' },
  plain: { entryRef, audience: audience.schema, reason: z.enum(['asked-by-affected', 'set-in-error', 'safety']) },
  told: {
    family: nothing,
    restricted: all,
    police: own('entryRef', 'entry'),
    affected: own('entryRef', 'entry'),
    perpetrators: nothing,
  },
});
