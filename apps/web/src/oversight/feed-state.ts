import type { FeedWatch } from '../api/answers';
import type { Labels } from '../words/codes';
import { filled, type Language } from '../words/words';
import { feedWords } from './feed.words';

type Standing = Pick<FeedWatch['agencies'][number], 'viewsBehind' | 'publishedBehind' | 'chain'>;

interface Reader {
  readonly language: Language;
  readonly labels: Labels;
}

/** What does not keep up, the gravest first, a sentence each; none: everything does. */
export function troublesIn(
  { agencies, sheltered, courierBehind, timekeeperBehind }: FeedWatch,
  { language, labels }: Reader,
): readonly string[] {
  const say = feedWords[language];
  const groups: readonly (readonly [string, Standing])[] = [
    ...agencies.map((one) => [labels.agency(one.agency), one] as const),
    ...(sheltered ? [[say.sheltered, sheltered] as const] : []),
  ];
  const sentence = (text: string, who: string, minutes: number) =>
    filled(text, { who, for: minutesIn(minutes, language) });
  return [
    ...groups.filter(([, { chain }]) => chain === 'broken').map(([who]) => filled(say.chainBroken, { who })),
    ...(courierBehind > 0 ? [filled(say.courierLate, { for: minutesIn(courierBehind, language) })] : []),
    ...(timekeeperBehind > 0 ? [filled(say.timekeeperLate, { for: minutesIn(timekeeperBehind, language) })] : []),
    ...groups.flatMap(([who, { viewsBehind }]) => (viewsBehind > 0 ? [sentence(say.viewsLate, who, viewsBehind)] : [])),
    ...groups.flatMap(([who, { publishedBehind = 0 }]) =>
      publishedBehind > 0 ? [sentence(say.publishedLate, who, publishedBehind)] : [],
    ),
  ];
}

/** `3 minutter`, `2 timer`, `4 dage`. */
export function minutesIn(minutes: number, language: Language): string {
  const say = feedWords[language];
  const [count, one, many] =
    minutes < 120
      ? [minutes, say.minute, say.minutes]
      : minutes < 48 * 60
        ? [Math.floor(minutes / 60), say.hour, say.hours]
        : [Math.floor(minutes / 1440), say.day, say.days];
  return filled(count === 1 ? one : many, { count });
}
