import type { Id, Own } from '@vaern/casework';
import type { Access, Recipient } from './access';
import type { Codes } from './cell';
import { isMeant } from './consents';
import { personOf, takesBack, textOf, type Digest, type PartDigest } from './digest';
import type { Place } from './gone';
import { originOf, tellsOfCase } from './ground';
import { today } from './restriction';

/** What `isOwn` asks about a fact, and how it asks what was told of another. */
export interface Question extends Place {
  readonly own: Own;
  readonly fact: Digest;
  readonly wasTold: (fact: Digest) => { readonly codes: Codes; readonly parts: readonly PartDigest[] } | undefined;
}

/** Whether the fact is the recipient's own on this ground, in the way the cell asks. */
export const isOwn = (access: Access, question: Question): boolean => ways[question.own.as](access, question);

const ways: Readonly<Record<Own['as'], (access: Access, question: Question) => boolean>> = {
  referral: (_, { fact, own, ground }) => fact.plain[own.field] === originOf(ground.id),
  unit: (access, { fact, own, recipient, ground }) =>
    ground.kind !== 'sent' &&
    [fact.plain[own.field]].flat().some((unit) => isToday(access, recipient, unit, fact.revision)),
  home: isHomesThen,
  consent: (access, question) =>
    (question.ground.kind === 'received' || question.ground.kind === 'involvement') &&
    isMeant(access, access.consents.get(named(question)), question.recipient.alias),
  fact: wasToldOfFact,
  person: (access, question) => wasToldOf(access, question, named(question)),
  persons: (access, question) => idsIn(question).every((person) => wasToldOf(access, question, person)),
  entry: ({ entries }, question) =>
    (entries.get(named(question))?.facts ?? []).some(
      (fact) => fact.type !== question.fact.type && question.wasTold(fact) !== undefined,
    ),
  order: wasToldOfOrder,
  file: (access, question) => {
    const { ground, recipient } = question;
    const file = access.files.get(named(question));
    if (!file || !tellsOfCase(ground)) return false;
    const hasReceived = file.receivedBy.some(({ unit, since }) => isToday(access, recipient, unit, since));
    return hasReceived || file.handedOn.has(originOf(ground.id));
  },
};

/** Whether the recipient is, today, what that unit was then. */
const isToday = (access: Access, { alias }: Recipient, unit: unknown, then: number): boolean =>
  typeof unit === 'string' && today(access, unit, then) === alias;

/** The unit itself; or the one to which the case passed from it, as long as that is for its named readers. */
function isHomesThen(access: Access, question: Question): boolean {
  const { alias, standing } = question.recipient;
  const then = named(question);
  return then === alias || (standing === 'restricted' && today(access, then, question.fact.revision) === alias);
}

const idsIn = ({ fact, own }: Question): readonly Id[] => [fact.plain[own.field]].flat() as Id[];

const named = ({ fact, own }: Question): string => textOf(fact, own.field) ?? '';

function wasToldOfFact({ facts, revisionOf }: Access, question: Question): boolean {
  const target = facts[revisionOf.get(named(question)) ?? -1];
  if (!target || !isEarlier(target, question)) return false;
  const told = question.wasTold(target);
  if (!told) return false;
  return question.fact.type !== 'WordsStruck' || told.parts.some((part) => isStruckBy(question.fact, part));
}

/** Whether a `WordsStruck` about the part's fact means this part. */
const isStruckBy = ({ plain }: Digest, part: PartDigest): boolean =>
  part.class === plain.class && part.person === plain.personId;

function wasToldOf({ about }: Access, question: Question, person: Id): boolean {
  return (about.get(person) ?? []).some((target) => {
    const told = isEarlier(target, question) && question.wasTold(target);
    return told && (personOf(target) === person || told.parts.some((part) => part.person === person));
  });
}

/** A breach, too, names its order: to some of those who are told of it, without saying which. */
function wasToldOfOrder({ orders }: Access, question: Question): boolean {
  return (orders.get(named(question)) ?? []).some((target) => {
    const codes = isEarlier(target, question) ? question.wasTold(target)?.codes : undefined;
    return codes === 'all' || codes?.includes('orderId') === true;
  });
}

/** Before the fact that asks and, on an ended ground, before its end: nothing was told after it. */
const isEarlier = (target: Digest, { fact, ground: { endedAt } }: Question): boolean =>
  target.revision < fact.revision && !takesBack(target) && (endedAt === undefined || target.revision <= endedAt);
