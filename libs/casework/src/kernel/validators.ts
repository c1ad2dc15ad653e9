import { plainToInstance, Transform } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { areaForm } from './area';
import { isInstant, isRealDay, utc } from './civil-time';
import type { CodeList } from './code-list';
import { birthdayOf } from './cpr';
import { describeField, shapeOf, type JsonSchema } from './shape';
import type { Constraint } from './validation-words';
import { editionForm } from './words';

/** One thing that a value can be, by name. `params` fill the words of the fault. */
interface Check {
  readonly name: Constraint;
  readonly holds: (value: unknown) => boolean;
  readonly schema: JsonSchema;
  readonly params?: Readonly<Record<string, string>>;
}
interface Size {
  readonly min?: number;
  readonly max?: number;
}
type Codes = CodeList | readonly string[];

const text = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const pattern = (name: Constraint, form: RegExp, more: JsonSchema = {}): Check => ({
  name,
  holds: text(form),
  schema: { type: 'string', pattern: form.source, ...more },
});

const isId = pattern('is-id', /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, {
  format: 'uuid',
});
const isEntryRef = pattern('is-entry-ref', /^[a-z2-7]{8}$/);
const isReceipt = pattern('is-receipt', /^[a-z2-7]{26}$/);
const isUnit = pattern('is-unit', /^(municipality|police|centre):[a-z0-9]{1,20}\/[a-z0-9-]{1,40}$/);
const isWords = (max: number): Check => ({
  name: 'is-words',
  holds: (value) =>
    typeof value === 'string' &&
    value.length <= max &&
    value.trim() !== '' &&
    !value.includes('\0') &&
    value.isWellFormed(),
  schema: { type: 'string', minLength: 1, maxLength: max },
  params: { max: String(max) },
});
const isCode = (list: Codes): Check => {
  const codes: readonly unknown[] = 'codes' in list ? list.codes : list;
  return {
    name: 'is-code',
    holds: (value) => codes.includes(value),
    schema: { enum: codes },
    params: { codes: codes.join(', ') },
  };
};

const sixDigits = /^(?:\D*\d){6}/;
const mailbox = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Words that hold what somebody can be reached by. */
const reaching = (name: 'is-phone' | 'is-email', form: RegExp, max: number): Check => {
  const { holds, schema, params = {} } = isWords(max);
  return {
    name,
    holds: (value) => holds(value) && text(form)(value),
    schema: { ...schema, pattern: form.source },
    params,
  };
};

/** Slashes either way, control characters, and marks that turn the direction of writing. */
const pathOrHidden = /[/\\\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** An id of the hub: a random UUID in small letters. */
export const IsId = () => one(isId);
export const IsIds = (size: Size = {}) => many(isId, size);
/** A unit of the directory: `police:1464/intake`. */
export const IsUnitId = () => one(isUnit);
export const IsUnitIds = (size: Size = {}) => many(isUnit, size);
/** 1 to `max` characters as people write them: not only blanks, no NUL, no half of a surrogate pair. */
export const IsWords = (max: number) => one(isWords(max));
export const IsWordsList = (max: number, size: Size = {}) => many(isWords(max), size);
/** Phone numbers as people write them, of six digits or more each; what stands beside the digits is theirs. */
export const IsPhones = (size: Size = {}) => many(reaching('is-phone', sixDigits, 40), size);
/** E-mail addresses: something, an at sign, and a domain with a dot in it. */
export const IsEmails = (size: Size = {}) => many(reaching('is-email', mailbox, 254), size);
/** One code of a list. */
export const IsCode = (list: Codes) => one(isCode(list));
export const IsCodes = (list: Codes, size: Size = {}) => many(isCode(list), size);
/** A log entry's short reference. */
export const IsEntryRef = () => one(isEntryRef);
export const IsEntryRefs = (size: Size = {}) => many(isEntryRef, size);
/** What whoever reported or wrote something keeps of it. */
export const IsReceipt = () => one(isReceipt);
/** Which edition of a text or an instrument: `2026-1`. */
export const IsEdition = () => one(pattern('is-edition', editionForm));
/** A municipality, a region or the country. */
export const IsArea = () => one(pattern('is-area', areaForm));
/** Two years that follow one another: `2025/2026`. */
export const IsSchoolYear = () =>
  one({
    name: 'is-school-year',
    holds: (value) =>
      text(/^\d{4}\/\d{4}$/)(value) && Number(String(value).slice(5)) === Number(String(value).slice(0, 4)) + 1,
    schema: { type: 'string', pattern: '^\\d{4}/\\d{4}$' },
  });
/** The name of an item in the catalogue of advice. */
export const IsAdviceId = () => one(pattern('is-advice-id', /^[a-z][a-z0-9-]{2,39}$/));
/** A file's name as it was given: no path, no hidden characters, 1 to 255 characters. */
export const IsFilename = () =>
  one({
    name: 'is-filename',
    holds: (value) =>
      isWords(255).holds(value) && !pathOrHidden.test(String(value)) && !/^\.{1,2}$/.test(String(value)),
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  });
/** SHA-256 in small hex. */
export const IsSha256 = () => one(pattern('is-sha256', /^[0-9a-f]{64}$/));
/** 32 bytes, base64url. */
export const IsFileKey = () => one(pattern('is-file-key', /^[A-Za-z0-9_-]{43}$/));
export const IsPostcode = () => one(pattern('is-postcode', /^\d{4}$/));
/** ISO 639 in small letters. */
export const IsLanguage = () => one(pattern('is-language', /^[a-z]{2,3}$/));
export const IsFlag = () =>
  one({ name: 'is-flag', holds: (value) => typeof value === 'boolean', schema: { type: 'boolean' } });
export const IsCount = (min: number, max: number) =>
  one({
    name: 'is-count',
    holds: (value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max,
    schema: { type: 'integer', minimum: min, maximum: max },
    params: { min: String(min), max: String(max) },
  });
/** Ten digits: date and century are checked, modulus 11 is not. */
export const IsCpr = () =>
  one({
    name: 'is-cpr',
    holds: (value) => typeof value === 'string' && birthdayOf(value) !== undefined,
    schema: { type: 'string', pattern: '^\\d{10}$' },
  });
/** What was filled in so far, by the names of the questions: texts, lists of texts, yes or no. */
export const IsAnswers = () =>
  one({
    name: 'is-answers',
    holds: (value) =>
      isPlain(value) &&
      Object.entries(value as object).length <= 100 &&
      Object.entries(value as object).every(isAnswer),
    schema: { type: 'object' },
  });
/** A real day, 1900 to 2200. */
export const IsDay = () => one({ name: 'is-day', holds: isRealDay, schema: { type: 'string', format: 'date' } });
/** A real instant, 1900 to 2200; an offset is taken and made UTC. */
export const IsInstant = (): PropertyDecorator =>
  both(
    Transform(({ value }) => utc(value)),
    one({ name: 'is-instant', holds: isInstant, schema: { type: 'string', format: 'date-time' } }),
  );

/** May be left out. `null` is not left out. */
export const Optional = (): PropertyDecorator => (target, property) => {
  describeField(target, String(property), { optional: true });
  ValidateIf((_, value) => value !== undefined)(target, property);
};

/** An object of its own, with its own validators. */
export const Nested = (shape: () => new () => object): PropertyDecorator =>
  both(
    Transform(({ value }: { value: unknown }) => within(value, shape())),
    ValidateNested({ message: 'is-object' }),
    one({ name: 'is-object', holds: isPlain, schema: {} }),
    describedAs(() => objectSchema(shape())),
  );

/** A list of such objects. */
export const NestedList = (shape: () => new () => object, { min = 0, max = 20 }: Size = {}): PropertyDecorator =>
  both(
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map((item: unknown) => within(item, shape())) : value,
    ),
    ValidateNested({ each: true, message: 'is-object' }),
    one({ name: 'is-object', holds: (value) => !Array.isArray(value) || value.every(isPlain), schema: {} }),
    isList({ min, max }),
    describedAs(() => ({ type: 'array', items: objectSchema(shape()), minItems: min, maxItems: max })),
  );

const within = (value: unknown, shape: new () => object): unknown =>
  isPlain(value) ? plainToInstance(shape, value) : value;
const describedAs =
  (schema: () => JsonSchema): PropertyDecorator =>
  (target, property) =>
    describeField(target, String(property), { schema });
const isShort = (value: unknown) => typeof value === 'string' && value.length <= 40_000;
const isAnswer = ([name, value]: readonly [string, unknown]) =>
  /^[\w-]{1,64}$/.test(name) &&
  (isShort(value) || typeof value === 'boolean' || (isListOf(value, 0, 200) && (value as unknown[]).every(isShort)));
const isPlain = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectSchema = (shape: new () => object): JsonSchema => ({
  type: 'object',
  ...shapeOf(shape),
  additionalProperties: false,
});

const one =
  ({ name, holds, schema, params = {} }: Check): PropertyDecorator =>
  (target, property) => {
    describeField(target, String(property), { schema: () => schema });
    ValidateBy({ name, validator: { validate: holds, defaultMessage: () => name } }, { context: params })(
      target,
      property,
    );
  };

const isList = ({ min, max }: Required<Size>): PropertyDecorator =>
  one({
    name: 'is-list',
    holds: (value) => isListOf(value, min, max),
    schema: {},
    params: { min: String(min), max: String(max) },
  });

const many = (item: Check, { min = 0, max = 20 }: Size): PropertyDecorator =>
  both(
    isList({ min, max }),
    one({
      ...item,
      holds: (value) => !Array.isArray(value) || value.every(item.holds),
      schema: { type: 'array', items: item.schema, minItems: min, maxItems: max, uniqueItems: true },
    }),
  );

const isListOf = (value: unknown, min: number, max: number) =>
  Array.isArray(value) && value.length >= min && value.length <= max && new Set(value).size === value.length;

const both =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
