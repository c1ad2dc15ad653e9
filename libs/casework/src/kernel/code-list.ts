import { z } from 'zod';
import type { Label } from './words';

/** Codes of our own wording. A code, once released, is never removed or given another meaning; `version` counts the additions. */
export interface CodeList<Code extends string = string> {
  readonly name: string;
  readonly version: number;
  readonly codes: readonly [Code, ...Code[]];
  readonly labels: Readonly<Record<Code, Label>>;
  readonly schema: z.ZodEnum<{ [C in Code]: C }>;
}

const lists = new Map<string, CodeList>();

/** Every code list there is, for screens and documentation. */
export const codeLists: ReadonlyMap<string, CodeList> = lists;

/** `labels`: code → [Danish, English]. */
export function codeList<const Code extends string>(
  name: string,
  version: number,
  labels: Readonly<Record<Code, readonly [da: string, en: string]>>,
): CodeList<Code> {
  const codes = Object.keys(labels) as [Code, ...Code[]];
  const list: CodeList<Code> = {
    name,
    version,
    codes,
    labels: Object.fromEntries(codes.map((code) => [code, { da: labels[code][0], en: labels[code][1] }])) as Record<
      Code,
      Label
    >,
    schema: z.enum(codes),
  };
  lists.set(name, list);
  return list;
}

export type CodeOf<L> = L extends CodeList<infer Code> ? Code : never;
