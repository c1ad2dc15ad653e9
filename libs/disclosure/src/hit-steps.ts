import { homeGroundOf, openGrounds, type Access, type Recipient } from './access';
import { narrowed } from './audience';
import { lessThan, toldStep } from './difference';
import { personsIn, type Digest } from './digest';
import { keptBy } from './hits';
import type { GroundParts, Rests, Step } from './steps';
import { toldTo, type ToldTo } from './told';

/** What each recipient was told of the facts that a hit keeps words of, on grounds open and ended; and of what `follows` from these. */
export type HitBefore = readonly {
  readonly recipient: Recipient;
  readonly fact: Digest;
  readonly follows: boolean;
  readonly was?: ToldTo;
}[];

/** To be asked before a hit or its decision is folded, and handed to `hitSteps` after. */
export function hitBefore(access: Access, { type, plain }: Digest): HitBefore {
  if (type !== 'AddressHitFound' && type !== 'AddressHitDecided') return [];
  const fact = access.facts[access.revisionOf.get(String(plain.factId)) ?? -1];
  if (!fact) return [];
  const kept = keptBy(access, fact);
  const all = [...kept, ...merges(access, fact)];
  return [...access.recipients.values()].flatMap((recipient) =>
    all.map((one) => {
      const was = toldTo(access, recipient, [...recipient.grounds.values()], one);
      return { recipient, fact: one, follows: !kept.includes(one), ...(was && { was }) };
    }),
  );
}

/** What was said of the persons in the fact's words: told to whoever was told of them. */
const merges = ({ about }: Access, { parts }: Digest): readonly Digest[] => [
  ...new Set(parts.flatMap(({ person }) => (about.get(person) ?? []).filter((one) => personsIn(one).length > 0))),
];

/** A hit in words that were told takes their keys back; deciding to tell tells them. */
export const hitSteps = (access: Access, before: HitBefore): readonly Step[] =>
  before.flatMap(({ recipient, fact, follows, was }) => [
    ...(was && !follows ? narrowed(access, recipient, fact, was) : []),
    ...(was && !follows ? leftOnEnded(access, recipient, fact, was) : []),
    ...gained(access, recipient, fact, was),
  ]);

/** What is still told on a ground that ended, and on an open one no more: its key stays on the former alone. */
function leftOnEnded(access: Access, recipient: Recipient, fact: Digest, was: ToldTo): readonly Step[] {
  const now = toldTo(access, recipient, [...recipient.grounds.values()], fact);
  if (!now || homeGroundOf(recipient)) return [];
  const has = new Map(now.grants.map(({ ground, parts }) => [ground, parts]));
  const gone = new Set(
    was.grants.flatMap(({ ground, parts }) => parts.filter((part) => !has.get(ground)?.includes(part))),
  );
  const left = now.grants.flatMap(({ ground, parts }) => {
    const stay = parts.filter((part) => gone.has(part));
    return stay.length === 0 ? [] : [{ ground, parts: stay }];
  });
  if (left.length === 0) return [];
  const parts = [...new Set(left.flatMap((grant) => grant.parts))];
  return [
    { kind: 'taken-back', recipient: recipient.id, parts },
    ...left.map((grant) => restsStep(recipient, fact, grant)),
  ];
}

/** What a recipient has from a ground that ended rests, when it is told, on the open ones too. */
function gained(access: Access, recipient: Recipient, fact: Digest, was: ToldTo | undefined): readonly Step[] {
  const now = toldTo(access, recipient, openGrounds(recipient), fact);
  if (!now) return [];
  if (lessThan(was, now)) return [toldStep(recipient, fact, now, { was, version: recipient.live })];
  const had = new Map(was?.grants.map(({ ground, parts }) => [ground, parts]));
  return now.grants
    .filter(({ ground, parts }) => parts.some((part) => !had.get(ground)?.includes(part)))
    .map((grant) => restsStep(recipient, fact, grant));
}

const restsStep = (recipient: Recipient, { id, revision }: Digest, grant: GroundParts): Rests => ({
  kind: 'rests',
  recipient: recipient.id,
  factId: id,
  revision,
  ground: grant.ground,
  grants: [grant],
});
