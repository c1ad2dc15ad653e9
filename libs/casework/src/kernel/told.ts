import type { SealedClass } from './words';

/**
 * Who learns what: the columns of the table. The home unit learns everything but the notes of others, so it has none but
 * for what is kept from it, too.
 * `family` also stands for a municipality that is not the home unit; `affected` and `perpetrators` are the centre's two doors.
 */
export const columns = ['family', 'restricted', 'police', 'affected', 'perpetrators'] as const;
export type Column = (typeof columns)[number];

/** How a fact must concern a recipient before it is told: the plain field that names it. */
export interface Own<Field extends string = string> {
  /** `referral`: the field is a referral the recipient sent or was sent. `unit`: the field is, or lists, its alias. `consent`: the field is a consent that names it. `fact`, `person`, `persons`: it was told that fact, of that person, or of each of them. `home`: it is the unit that the field names, or the one that the agency's restricted cases are told to since it passed there. `entry`: it was told, or is told now, the log entry with that reference. `order`: it was told of the order with that id. `file`: the field is evidence whose file it received, or was handed over on that ground. */
  readonly as: 'referral' | 'unit' | 'consent' | 'fact' | 'person' | 'persons' | 'entry' | 'order' | 'file' | 'home';
  readonly field: Field;
}

export interface Cell<Field extends string = string> {
  /** Codes, dates and numbers: all of them, the ones named, or nothing at all. */
  readonly codes: 'all' | readonly Field[] | 'nothing';
  /** Words told if the ground's field sets name them. */
  readonly chosen: readonly SealedClass[];
  /** Words told whatever was chosen. */
  readonly always: readonly SealedClass[];
  readonly own?: Own<Field>;
  /** What is told of it where the field names no referral of the recipient's, but one that was forwarded and that its own continues. */
  readonly continued?: { readonly codes: readonly Field[]; readonly always: readonly SealedClass[] };
  /** What is told of it where it is not the recipient's own. */
  readonly otherwise?: Cell<Field>;
  /** A field that is left out where it is not the recipient's own; the rest is told all the same. */
  readonly whereOwn?: Own<Field>;
  /** Told before anything else when access opens. */
  readonly first?: true;
  /** What the recipient wrote itself is told it whatever was chosen. */
  readonly written?: true;
}

/** A cell that depends on a code (or a list of codes: then the cells are united), or on a flag, in the fact. */
export interface Each<Field extends string = string> {
  readonly each: Field;
  readonly of: Readonly<Record<string, Cell<Field>>>;
}

export type Told<Field extends string = string> = Readonly<Record<Column, Cell<Field> | Each<Field>>> & {
  /** What a home learns where it is less than everything but the notes of others. */
  readonly home?: Cell<Field>;
  /** What `/coordination` learns where it is less than the home, as which it stands otherwise. */
  readonly coordination?: Cell<Field> | Each<Field>;
};

const cell = (codes: Cell['codes'], chosen: readonly SealedClass[] = []): Cell<never> =>
  ({ codes, chosen, always: [] }) as unknown as Cell<never>;

export const nothing = cell('nothing');
/** Codes and dates, and these words where they were chosen. */
export const codes = (...chosen: readonly SealedClass[]): Cell<never> => cell('all', chosen);
/** Only these plain fields. */
export const only = <F extends string>(...fields: readonly F[]): Cell<F> => ({ codes: fields, chosen: [], always: [] });
/** Everything but notes, whatever was chosen: as the home unit. */
export const all: Cell<never> = {
  codes: 'all',
  chosen: [],
  always: [
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
  ],
};
/** Codes and these words whatever was chosen. */
export const always = (...classes: readonly SealedClass[]): Cell<never> => ({
  codes: 'all',
  chosen: [],
  always: classes,
});
/** As `always`, and before everything else. */
export const first = (...classes: readonly SealedClass[]): Cell<never> => ({ ...always(...classes), first: true });
/** The cell, and of a fact that the recipient wrote itself all its words. */
export const andItsOwn = <F extends string>(others: Cell<F>): Cell<F> => ({ ...others, written: true });
/** The recipient's own: by default the referral's own life. */
export const own = <F extends string = 'referralId'>(
  field?: F,
  as: Own['as'] = 'referral',
  ...classes: readonly SealedClass[]
): Cell<F> => ({
  codes: 'all',
  chosen: [],
  always: classes,
  own: { as, field: field ?? ('referralId' as F) },
});
/** The recipient's own unit's whole; of what others do only these fields. */
export const ownOr = <const F extends string, const G extends string>(field: F, fields: readonly G[]): Cell<F | G> => ({
  ...own<F | G>(field, 'unit'),
  otherwise: only(...fields),
});
/** The cell; this field of it only as far as it is the recipient's own. */
export const whereOwn = <F extends string, G extends string>(field: F, as: Own['as'], of: Cell<G>): Cell<F | G> => ({
  ...of,
  whereOwn: { as, field },
});
/** A cell of a referral's own life; of a forwarded one these fields and words also to the unit that it went on to. */
export const handedOn = <F extends string, G extends string>(
  life: Cell<F>,
  fields: readonly G[],
  ...classes: readonly SealedClass[]
): Cell<F | G> => ({ ...life, continued: { codes: fields, always: classes } });
/** One cell for each value of a code. */
export const each = <F extends string, K extends string, G extends string = never>(
  field: F,
  of: Readonly<Record<K, Cell<G>>>,
): Each<F | G> => ({
  each: field,
  of,
});
