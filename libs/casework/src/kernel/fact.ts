import { z } from 'zod';
import type { Told } from './told';
import type { Id, Instant, Label, SealedClass } from './words';

export type Shape = Record<string, z.ZodType>;
export type SealedShapes = { readonly [C in SealedClass]?: Shape };

/** Words of one class about one person, before they are sealed. */
export interface Words {
  readonly class: SealedClass;
  /** Absent: the affected person. */
  readonly person?: Id;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A fact as a decision gives it: words open, without ids, times and author. */
export interface Decided<Type extends string = string, Plain = Readonly<Record<string, unknown>>> {
  readonly type: Type;
  readonly plain: Plain;
  readonly words: readonly Words[];
  readonly occurredAt?: Instant;
  readonly writtenAt?: Instant;
}

/** A sealed part, as it stands in facts, ledgers, topics and views. */
export interface SealedPart {
  readonly id: Id;
  readonly class: SealedClass;
  readonly person: Id;
  /** SHA-256(salt ‖ canonical JSON of class, person and fields), base64url. */
  readonly commitment: string;
  /** AES-256-GCM of salt and fields, base64. */
  readonly ciphertext: string;
}

/** Who did it: a pseudonym of this case, its unit's alias and the role of the day. */
export interface Author {
  readonly actor: string;
  readonly unit: string;
  readonly role: string;
}

/** A fact as it is stored: the event's data. Its id is the event's id. */
export interface StoredFact<Type extends string = string, Plain = Readonly<Record<string, unknown>>> {
  readonly id: Id;
  readonly type: Type;
  readonly plain: Plain;
  readonly parts: readonly SealedPart[];
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly writtenAt?: Instant;
  readonly by: Author;
  readonly salt: string;
}

type Infer<S extends Shape> = z.infer<z.ZodObject<S>>;
type Open<S extends SealedShapes> = {
  readonly [C in keyof S]?: NonNullable<S[C]> extends Shape ? Infer<NonNullable<S[C]>> | undefined : never;
};
/** What `of` takes besides the content. */
export interface Circumstances {
  /** Whom the words are about, all of them or by class; the affected person without it. */
  readonly about?: Id | { readonly [C in SealedClass]?: Id } | undefined;
  readonly occurredAt?: Instant | undefined;
  readonly writtenAt?: Instant | undefined;
}

/** What a fact is, whatever it holds. */
export interface FactDefinition<Type extends string = string, P extends Shape = Shape> {
  readonly type: Type;
  readonly label: Label;
  readonly plain: z.ZodObject<P>;
  readonly sealed: { readonly [C in SealedClass]?: z.ZodObject<Shape> };
  readonly told: Told;
}

/** A fact as its feature defines it: `of` takes its plain fields, and beside them an object of words for each sealed class. */
export interface Fact<Type extends string, P extends Shape, S extends SealedShapes> extends FactDefinition<Type, P> {
  of(content: Infer<P> & Open<S>, circumstances?: Circumstances): Decided<Type, Infer<P>>;
}

export type PlainOf<F> = F extends FactDefinition<string, infer P> ? Infer<P> : never;
export type StoredOf<F> = F extends FactDefinition<infer T, infer P> ? StoredFact<T, Infer<P>> : never;

/** A plain field may not be called as a sealed class of its fact: `of` takes both side by side. */
type NotSealed<S> = { readonly [C in keyof S]?: never };

/**
 * Defines a fact: past tense with the noun; its schema, its sealed classes and who is told, in one place.
 * A column left out of `told` does not compile.
 */
export function fact<
  const Type extends string,
  P extends Shape,
  const S extends SealedShapes = { readonly note?: never },
>(
  type: Type,
  shape: { label: Label; plain: P & NotSealed<S>; sealed?: S; told: Told<keyof P & string> },
): Fact<Type, P, S> {
  const plain = z.strictObject<P>(shape.plain);
  const sealed = Object.fromEntries(
    Object.entries(shape.sealed ?? {}).map(([name, fields]) => [name, z.strictObject(fields)]),
  ) as {
    [C in SealedClass]?: z.ZodObject<Shape>;
  };
  return {
    type,
    label: shape.label,
    plain,
    sealed,
    told: shape.told,
    of: (content, { about, occurredAt, writtenAt } = {}) => {
      const open = content as Record<string, unknown>;
      const present = (Object.keys(sealed) as SealedClass[]).filter((name) => hasWords(open[name]));
      return {
        type,
        plain: plain.parse(without(open, Object.keys(sealed))),
        words: present.map((name) => ({
          class: name,
          ...whom(typeof about === 'string' ? about : about?.[name]),
          fields: sealed[name]?.parse(withoutAbsent(open[name] as Record<string, unknown>)) as Record<string, unknown>,
        })),
        ...(occurredAt && { occurredAt }),
        ...(writtenAt && { writtenAt }),
      };
    },
  };
}

const whom = (person: Id | undefined) => (person === undefined ? {} : { person });
const withoutAbsent = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
const without = (content: Record<string, unknown>, names: readonly string[]) =>
  withoutAbsent(Object.fromEntries(Object.entries(content).filter(([key]) => !names.includes(key))));
const hasWords = (fields: unknown) =>
  typeof fields === 'object' &&
  fields !== null &&
  Object.keys(withoutAbsent(fields as Record<string, unknown>)).length > 0;
