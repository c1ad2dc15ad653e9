import * as fc from 'fast-check';
import { adviceCatalogue } from '../advice/catalogue';
import type { CaseState } from '../case';
import type { IntentClass } from '../kernel/decision';
import { shapeOf, type JsonSchema } from '../kernel/shape';
import { editionForm } from '../kernel/words';
import { unitIds } from './people';

/** A body of an intent whose ids are still numbers: they are picked from what the case holds when it is sent. */
export type Draft = Readonly<Record<string, unknown>>;
interface Pick {
  readonly pick: number;
}

/** Any body that an intent says it takes. */
export const bodyOf = (intent: IntentClass): fc.Arbitrary<Draft> => recordOf({ ...shapeOf(intent) });

/** The draft with ids of this case, by the name of their field; now and then one that nobody has. */
export const picked = (draft: Draft, state: CaseState): object => pickedFrom(draft, (field) => idsFor(field, state));

/** The same with the ids that there are for a field. */
export const pickedFrom = (draft: Draft, ids: (field: string) => readonly string[]): object =>
  Object.fromEntries(
    Object.entries(draft)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, pickedValue(field, value, ids)]),
  );

function pickedValue(field: string, value: unknown, ids: (field: string) => readonly string[]): unknown {
  if (isPick(value)) return pickFrom(ids(field), value.pick, field.startsWith('entr') ? 'zzzzzzzz' : NOBODY);
  if (Array.isArray(value)) return distinct(value.map((item: unknown) => pickedValue(field, item, ids)));
  return typeof value === 'object' && value !== null ? pickedFrom(value as Draft, ids) : value;
}

/** Which access stands, and the device it is bound to. */
const cameBy = ({ standing }: CaseState['ownAccess']): readonly string[] =>
  [standing?.accessId, standing?.deviceId].filter((id) => id !== undefined);

const distinct = (values: readonly unknown[]) => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
const isPick = (value: unknown): value is Pick => typeof value === 'object' && value !== null && 'pick' in value;
const NOBODY = '99999999-9999-4999-8999-999999999999';
const pickFrom = (ids: readonly string[], nth: number, none: string) =>
  (nth === 0 ? undefined : ids[nth % ids.length]) ?? none;

function idsFor(
  field: string,
  { intake, consent, screening, referral, log, facts, advice, ...more }: CaseState,
): readonly string[] {
  const pools: Readonly<Record<string, () => Iterable<string>>> = {
    referralId: () => referral.lives.keys(),
    resends: () => referral.lives.keys(),
    questionId: () =>
      [...referral.lives.values()].flatMap(({ progress }) => ('questionId' in progress ? [progress.questionId] : [])),
    consentId: () => consent.consents.keys(),
    screeningId: () => screening.screenings.keys(),
    dangerId: () => intake.dangers,
    actionId: () => advice.actions.keys(),
    coordinatorId: () => more.coordination.coordinators.keys(),
    assignmentId: () => more.coordination.colleagues.keys(),
    involvementId: () => more.children.involvements.keys(),
    approachId: () => more.approach.approaches.keys(),
    forgettingId: () => more.forgetting.requests.keys(),
    holdId: () => more.forgetting.holds.keys(),
    evidenceId: () => more.evidence.files.keys(),
    also: () => more.evidence.files.keys(),
    courseId: () => more.support.courses.keys(),
    running: () => [
      ...referral.lives.keys(),
      ...intake.openDangers.keys(),
      ...advice.actions.keys(),
      ...more.children.involvements.keys(),
      ...more.approach.approaches.keys(),
      ...more.order.orders.keys(),
      ...more.support.courses.keys(),
    ],
    factId: () => facts.keys(),
    corrects: () => facts.keys(),
    entryRef: () => log.entries.keys(),
    entries: () => log.entries.keys(),
    hitId: () => more.addressHits.hits.keys(),
    reportId: () => more.report.reports.keys(),
    orderId: () => more.order.orders.keys(),
    breachId: () => more.breach.breaches.keys(),
    accessId: () => cameBy(more.ownAccess).slice(0, 1),
    deviceId: () => cameBy(more.ownAccess).slice(1),
    matchId: () => more.links.matches.keys(),
    linkId: () => more.links.links.keys(),
  };
  const persons = () => [...intake.persons.keys(), ...(intake.affected === undefined ? [] : [intake.affected])];
  return [...(pools[field] ?? persons)()];
}

function recordOf({ properties, required }: ReturnType<typeof shapeOf>): fc.Arbitrary<Draft> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valueOf(schema)]));
  return fc.record(fields, { requiredKeys: [...required] });
}

const aWord = fc.constantFrom('Torvegade 1', 'hun ringede', 'x', '👩🏽 og ø');
const anId = fc.nat(40).map((pick): Pick => ({ pick }));
const aText: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  uuid: anId,
  date: fc.constantFrom('1980-02-29', '2026-02-28', '2026-03-03', '2026-03-04', '2026-09-01'),
  'date-time': fc.constantFrom(
    '2026-03-01T08:00:00.000Z',
    '2026-03-03T09:59:00Z',
    '2026-03-03T11:00:00+01:00',
    '2031-01-01T00:00:00.000Z',
  ),
};
const aPattern: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  '^[a-z2-7]{8}$': anId,
  '^[0-9a-f]{64}$': fc.constant('a'.repeat(64)),
  '^[A-Za-z0-9_-]{43}$': fc.constant('k'.repeat(43)),
  '^\\d{10}$': fc.constantFrom('0101578001', '2902604001'),
  '^\\d{4}$': fc.constant('6700'),
  '^[a-z][a-z0-9-]{2,39}$': fc.constantFrom(...adviceCatalogue.map(({ id }) => id), 'no-such-advice'),
  [editionForm.source]: fc.constantFrom('2026-1', '2026-2'),
  '^[a-z]{2,3}$': fc.constantFrom('da', 'ar'),
  '^(municipality:\\d{4}|region:\\d{4}|denmark)$': fc.constantFrom(
    'municipality:0561',
    'region:1083',
    'municipality:9999',
  ),
  '^\\d{4}/\\d{4}$': fc.constantFrom('2025/2026', '2026/2027'),
};

function valueOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  switch (schema.type) {
    case 'object':
      return recordOf(schema as unknown as ReturnType<typeof shapeOf>);
    case 'array':
      return fc.uniqueArray(valueOf(schema.items as JsonSchema), {
        minLength: Number(schema.minItems),
        maxLength: Math.min(3, Number(schema.maxItems)),
        selector: (value) => JSON.stringify(value),
      });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.constantFrom(schema.minimum, schema.maximum);
    default:
      return textOf(schema);
  }
}

function textOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const [format, pattern] = [schema.format as string | undefined, schema.pattern as string | undefined];
  if (pattern === undefined || format !== undefined) return aText[format ?? ''] ?? aWord;
  return aPattern[pattern] ?? fc.constantFrom(...Object.keys(unitIds), ...Object.keys(unitIds), 'police:9999/intake');
}
