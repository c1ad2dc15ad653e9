import { mergedInto, reachOf, type Approached, type CaseFile, type Entry, type Reach } from '@vaern/case-file';
import { callGuidance, callSafetyNow, type callSafety, type CodeOf } from '@vaern/casework';

export type MayCall = CodeOf<typeof callSafety> | 'check-first' | 'held';

/** What the card says of one person, its words still sealed. */
export interface Card extends Reach {
  readonly personId: string;
  readonly capacities: readonly string[];
  readonly knowsOfCase: string;
  readonly mayCall: MayCall;
  /** Another unit is at work until then. */
  readonly doNotCallBefore?: string;
  readonly check?: Entry;
  readonly descriptions: readonly Entry[];
}

interface Now {
  readonly today: string;
  readonly approaches: readonly Approached[];
}

type Of = Pick<CaseFile, 'persons' | 'merged' | 'safeReach' | 'reachRevoked' | 'dangers' | 'conversations' | 'family'>;

/** Everyone described in the case: may I call, since when is that known, what do they know. */
export const cardsOf = (file: Of, now: Now): readonly Card[] =>
  Object.entries(file.persons).map(([personId, descriptions]) => {
    const names = [personId, ...mergedInto(file.merged, personId)];
    const check = lastCheck(file, names);
    const [hold] = now.approaches
      .filter(({ doNotCallBefore, personId: him }) => doNotCallBefore !== undefined && names.includes(him))
      .flatMap(({ doNotCallBefore }) => doNotCallBefore ?? [])
      .toSorted()
      .toReversed();
    const last = descriptions.at(-1);
    return {
      personId,
      capacities: capacitiesOf(last),
      knowsOfCase: textOf(last?.knowsOfCase) ?? 'unknown',
      mayCall: hold === undefined ? mayCall(file, { names, check, last }, now) : 'held',
      ...(hold !== undefined && { doNotCallBefore: hold }),
      ...(check && { check }),
      descriptions,
      ...reachOf(file, names),
    };
  });

const lastCheck = ({ family }: Of, names: readonly string[]): Entry | undefined =>
  names
    .flatMap((name) => family.callSafety[name] ?? [])
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
    .at(-1);

interface Person {
  readonly names: readonly string[];
  readonly check: Entry | undefined;
  readonly last: Entry | undefined;
}

/** As the hub decides it when the call is written down: of talks with her it goes by those that this unit knows of. */
function mayCall(file: Of, { names, check, last }: Person, { today, approaches }: Now): MayCall {
  const byReach = saidByReach(file, names);
  if (byReach) return byReach;
  const found = callSafetyNow(check && checkOf(check), {
    today,
    alarms: [...openDangers(file), ...names.flatMap((name) => file.reachRevoked[name] ?? [])],
  });
  if (found === 'check-first' || found === 'do-not-call') return found;
  if (capacitiesOf(last).includes('perpetrator'))
    return approaches.some((one) => isOurClearedOf(one, names)) ? 'may-call' : 'warn-first';
  return toldSince(file, check) ? 'may-call' : found;
}

function saidByReach({ safeReach }: Of, names: readonly string[]): MayCall | undefined {
  const reaches = names.flatMap((name) => safeReach[name] ?? []);
  if (reaches.length === 0) return undefined;
  return reaches.every(({ mayCall: may }) => may === true) ? 'may-call' : 'do-not-call';
}

const checkOf = (check: Entry) => ({
  result: check.result as CodeOf<typeof callSafety>,
  checkedAt: check.recordedAt,
  validUntil: textOf(check.validUntil) ?? '',
});

const openDangers = ({ dangers }: Of) =>
  Object.values(dangers)
    .filter(({ cleared }) => cleared !== true)
    .map(({ recordedAt }) => recordedAt);

const isOurClearedOf = ({ ours, cleared, status, personId }: Approached, names: readonly string[]) =>
  ours && cleared && status === 'planned' && names.includes(personId);

/** Somebody of this unit talked with her, or tried to, after the check. */
const toldSince = ({ conversations, persons }: Of, check: Entry | undefined): boolean =>
  conversations.some(
    ({ with: whom, at }) =>
      capacitiesOf(persons[textOf(whom) ?? '']?.at(-1)).includes('affected') &&
      (textOf(at) ?? '') >= (check?.recordedAt ?? ''),
  );

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
const capacitiesOf = (description: Entry | undefined): readonly string[] =>
  Array.isArray(description?.capacities) ? (description.capacities as string[]) : [];

/** In which words: what holds for the call, and what whoever is called must not learn. */
export const guidanceFor = ({ mayCall: may, knowsOfCase }: Pick<Card, 'mayCall' | 'knowsOfCase'>) => {
  const codes: CodeOf<typeof callGuidance>[] = [may, ...(knowsOfCase === 'no' ? (['knows-nothing'] as const) : [])];
  return codes.map((code) => ({ code, ...callGuidance.labels[code] }));
};
