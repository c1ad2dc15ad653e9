import { z } from 'zod';

/** The kinds of words: the unit of sealing, of choosing (a referral's field sets) and of telling. */
export const sealedClasses = [
  'identity',
  'cpr',
  'address',
  'reach',
  'place',
  'narrative',
  'log-text',
  'effect',
  'witness',
  'evidence',
  'police-ref',
  'staff',
  'note',
] as const;
export type SealedClass = (typeof sealedClasses)[number];

/** A random UUID that means nothing outside its case. */
export const id = z.uuid();
/** Whom a fact was done by, or is handled by: means nothing outside its case. */
export const pseudonym = z.string().regex(/^s-[a-z2-7]{26}$/);
/** A unit, as it is called in one case only. */
export const alias = z.string().regex(/^u-[a-z2-7]{26}$/);
/** Another case, as it is called in one case only. */
export const otherCase = z.string().regex(/^c-[a-z2-7]{26}$/);
/** The edition of a text or an instrument: `2`, `2.1`, `2026-1`. No word fits in it, and no address. */
export const editionForm = /^v?\d{1,4}([.-]\d{1,2}){0,2}[a-z]?$/;
export const edition = z.string().regex(editionForm);
/** UTC, to the millisecond. */
export const instant = z.iso.datetime({ precision: 3 });
/** A calendar day in Denmark. */
export const day = z.iso.date();
/** Words as people write them: no NUL, no half of a surrogate pair; 1 to `max` characters. */
export const words = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\0') && text.isWellFormed());

export type Id = string;
export type Pseudonym = string;
export type Alias = string;
export type OtherCase = string;
export type Instant = string;
export type Day = string;

export interface Label {
  readonly da: string;
  readonly en: string;
}
