import { adviceNamed, catalogue, codeLists, type AdviceRef, type FactType } from '@vaern/casework';
import { areaNamed } from '@vaern/directory';
import { day, label, language, moment } from '@vaern/paper';
import { z } from 'zod';
import { codeNames } from './code-names';

/** Who and what the ids of a case stand for. */
export interface Names {
  readonly persons: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
}

const id = /^[0-9a-f]{8}-/;
const alias = /^u-[a-z2-7]{26}$/;
const pseudonym = /^s-[a-z2-7]{26}$/;
const instant = /^\d{4}-\d\d-\d\dT/;
const civilDay = /^\d{4}-\d\d-\d\d$/;

/** Ids that say something by being there. */
const marks: ReadonlySet<string> = new Set(['possibleBreachOf']);

/** A value of a fact as it is said in Danish; undefined for what says nothing outside the hub. */
export function said(type: FactType, field: string, value: unknown, names: Names): string | undefined {
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej';
  if (marks.has(field)) return 'Ja';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? named(type, field, value, names) : several(type, field, value, names);
}

/** What a list or a thing with several fields says. */
function several(type: FactType, field: string, value: unknown, names: Names): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return adviceSaid(value) ?? joined(Object.values(value).map((one) => said(type, field, one, names)));
}

const adviceSaid = (value: object): string | undefined =>
  'id' in value && 'version' in value ? adviceNamed(value as AdviceRef)?.label.da : undefined;

function named(type: FactType, field: string, value: string, { persons, units }: Names): string | undefined {
  if (id.test(value)) return persons[value];
  if (alias.test(value)) return units[value];
  if (instant.test(value)) return moment(value);
  if (civilDay.test(value)) return day(value);
  return pseudonym.test(value) ? undefined : coded(type, field, value);
}

function coded(type: FactType, field: string, value: string): string {
  if (type === 'SupportGroupInterestRegistered' && field === 'area') return areaNamed(value) ?? value;
  if (field === 'language') return language(value);
  const list = listOf(type, field);
  return list === undefined ? (codeNames[field]?.[value] ?? value) : label(list, value);
}

const joined = (values: readonly (string | undefined)[]): string | undefined => {
  const there = values.filter((value) => value !== undefined);
  return there.length > 0 ? there.join(', ') : undefined;
};

const listBySchema = new Map<unknown, string>([...codeLists].map(([name, { schema }]) => [schema, name]));

/** The list that a field's codes come from; of a class of words, too. */
export function listOf(type: FactType, field: string): string | undefined {
  const { plain, sealed } = catalogue[type];
  const shapes = [plain.shape, ...Object.values(sealed).map((words) => words?.shape ?? {})] as const;
  const schema = shapes.map((shape) => (shape as Readonly<Record<string, z.ZodType>>)[field]).find(Boolean);
  return schema && listIn(bare(schema));
}

/** Of a thing with several fields the list of the one that is a code. */
function listIn(schema: z.ZodType): string | undefined {
  const own = listBySchema.get(schema);
  if (own !== undefined || !(schema instanceof z.ZodObject)) return own;
  return Object.values(schema.shape as Readonly<Record<string, z.ZodType>>)
    .map((field) => listIn(bare(field)))
    .find((list) => list !== undefined);
}

/** The schema within options and lists. */
function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return bare(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodArray ? bare(schema.element as z.ZodType) : schema;
}
