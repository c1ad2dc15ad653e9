import type { Disclosures } from '../api/answers';
import { birthday, stamp } from '../time/time';
import { classWords } from '../words/classes.words';
import type { Labels } from '../words/codes';
import { filled, type Language } from '../words/words';
import { disclosureWords } from './disclosures.words';

type Disclosure = Disclosures['items'][number];

/** The columns of the table, in its order. */
export const columns = ['when', 'who', 'what', 'about', 'ground', 'standing'] as const;
/** One disclosure as it is shown: each cell one text a line. The table and the file are made of the same. */
export type Line = Readonly<Record<(typeof columns)[number], readonly string[]>>;

interface Reader {
  readonly language: Language;
  readonly labels: Labels;
}

export function lineOf(one: Disclosure, { language, labels }: Reader): Line {
  const say = disclosureWords[language];
  const at = (instant: string) => stamp(instant, language);
  return {
    when: [at(one.toldAt)],
    who: [labels.unitOf(one.recipient), one.direction === 'from-us' ? say.fromUs : say.toUs],
    what: [labels.fact(one.type), ...(one.earlier ? [say.earlier] : [])],
    about: aboutIn(one, { language, labels }),
    ground: one.grounds.flatMap((ground) => groundIn(ground, { language, labels })),
    standing: [
      say.standings[one.standing],
      ...(one.since === undefined ? [] : [at(one.since)]),
      ...openedIn(one, language, at),
    ],
  };
}

function aboutIn({ about }: Disclosure, { language, labels }: Reader): readonly string[] {
  const say = disclosureWords[language];
  if (about === undefined) return [say.aboutGone];
  if (about.length === 0) return [say.codesOnly];
  const named = (classes: readonly string[]) =>
    classes.map((name) => classWords[language][name as keyof (typeof classWords)['da']] ?? name).join(', ');
  return about.flatMap(({ capacities, classes, gone }) => [
    filled(say.about, {
      who: capacities.map((capacity) => labels.code('capacity', capacity)).join(', ') || say.somebody,
      classes: named(classes),
    }),
    ...(gone.length > 0 ? [filled(say.gone, { classes: named(gone) })] : []),
  ]);
}

function groundIn(
  { kind, purpose, legalBasis, until }: Disclosure['grounds'][number],
  { language, labels }: Reader,
): readonly string[] {
  const say = disclosureWords[language];
  const what = purpose === undefined ? '' : ` (${labels.code('referral-purpose', purpose).toLowerCase()})`;
  const basis = legalBasis === 'home' ? '' : `: ${labels.code('legal-basis', legalBasis)}`;
  return [
    `${say.grounds[kind]}${what}${basis}`,
    ...(until === undefined ? [] : [filled(say.until, { day: birthday(until, language) })]),
  ];
}

function openedIn({ direction, openedAt }: Disclosure, language: Language, at: (instant: string) => string) {
  const say = disclosureWords[language];
  if (direction === 'from-us') return [];
  return [openedAt === undefined ? say.unopened : filled(say.opened, { at: at(openedAt) })];
}
