/**
 * Everything that may stand in a log line: ids that mean nothing to a reader without access, codes of our own, numbers.
 * No names, no words, no addresses, no accounts: what is not in this list does not compile, and is dropped.
 */
export const logFields = {
  requestId: 'id',
  commandId: 'id',
  caseId: 'id',
  factId: 'id',
  noticeId: 'id',
  referralId: 'id',
  ground: 'id',
  position: 'id',
  agency: 'id',
  unit: 'id',
  recipient: 'id',
  databaseRole: 'id',
  topic: 'id',
  kind: 'code',
  view: 'code',
  route: 'code',
  method: 'code',
  intent: 'code',
  fact: 'code',
  refusal: 'code',
  problem: 'code',
  policy: 'code',
  check: 'code',
  step: 'code',
  engine: 'code',
  signal: 'code',
  migration: 'code',
  variable: 'code',
  failpoint: 'code',
  outcome: 'code',
  failure: 'code',
  failureCode: 'code',
  count: 'number',
  cases: 'number',
  facts: 'number',
  notices: 'number',
  parts: 'number',
  rows: 'number',
  bars: 'number',
  number: 'number',
  revision: 'number',
  version: 'number',
  epoch: 'number',
  attempt: 'number',
  status: 'number',
  port: 'number',
  lag: 'number',
  ms: 'number',
  demo: 'flag',
} as const;

type Kinds = { readonly id: string; readonly code: string; readonly number: number; readonly flag: boolean };
export type LogFields = {
  readonly [Field in keyof typeof logFields]?: Kinds[(typeof logFields)[Field]];
};

/** Ids hold a letter, so that nothing that is only digits (a CPR number, a telephone) passes for one. */
const fits: { readonly [Kind in keyof Kinds]: (value: unknown) => boolean } = {
  id: (value) => typeof value === 'string' && /^(?=.*[A-Za-z])[\w:/.,-]{1,120}$/.test(value),
  code: (value) => typeof value === 'string' && /^[\w:/.@*-]{1,120}$/.test(value) && !/\d{6}|@.*\./.test(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
};

/** What may be written of what was given; `dropped` counts the rest. */
export function allowed(fields: object): Record<string, unknown> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  const kept = entries.filter(([field, value]) => {
    const kind = (logFields as Readonly<Record<string, keyof Kinds | undefined>>)[field];
    return kind !== undefined && Object.hasOwn(logFields, field) && fits[kind](value);
  });
  const dropped = entries.length - kept.length;
  return { ...Object.fromEntries(kept), ...(dropped > 0 && { dropped }) };
}
