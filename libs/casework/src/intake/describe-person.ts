import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import type { PlainOf } from '../kernel/fact';
import {
  IsCode,
  IsCodes,
  IsCpr,
  IsDay,
  IsFlag,
  IsId,
  IsIds,
  IsLanguage,
  IsPostcode,
  IsWords,
  IsWordsList,
  Nested,
  Optional,
} from '../kernel/validators';
import type { Day, Id } from '../kernel/words';
import { refusal } from '../refusals';
import * as code from './codes';
import { PersonDescribed } from './facts';
import { dayCame } from './happened';
import { mustBePersons } from './persons';
import { mustBeOpen } from '../life/open';
import type { IntakeState, Person } from './state';

export class Address {
  @IsWords(200) street!: string;
  @Optional() @IsPostcode() postcode?: string;
  @Optional() @IsWords(100) town?: string;
}

/** Describes somebody for the first time, or with `personId` again: what is left out stays as it was. */
export class DescribePerson {
  /** Without it: a new person; the affected person, if she is whom it describes. */
  @Optional() @IsId() personId?: Id;
  @IsCodes(code.capacity, { min: 1, max: 6 }) capacities!: CodeOf<typeof code.capacity>[];
  @Optional() @IsCode(code.relation) relation?: CodeOf<typeof code.relation>;
  @IsCode(code.identityStatus) identityStatus!: CodeOf<typeof code.identityStatus>;
  @IsCode(code.addressProtection) addressProtection!: CodeOf<typeof code.addressProtection>;
  @Optional() @IsFlag() minor?: boolean;
  @Optional() @IsIds({ max: 10 }) guardians?: Id[];
  @Optional() @IsCode(code.yesNoUnknown) knowsOfCase?: CodeOf<typeof code.yesNoUnknown>;
  @Optional() @IsLanguage() language?: string;
  @Optional() @IsFlag() interpreterNeeded?: boolean;
  @Optional() @IsWords(200) name?: string;
  @Optional() @IsWordsList(200, { max: 10 }) alsoKnownAs?: string[];
  @Optional() @IsDay() born?: Day;
  @Optional() @IsCpr() cpr?: string;
  @Optional() @Nested(() => Address) address?: Address;
  @Optional() @IsWordsList(40, { max: 10 }) phones?: string[];
  @Optional() @IsWordsList(254, { max: 10 }) emails?: string[];
  @Optional() @IsWords(200) worksAt?: string;
  @Optional() @IsWords(200) school?: string;
  /** Who must not interpret. Stays in the unit that writes it. */
  @Optional() @IsWords(500) notInterpretedBy?: string;
}

export const describePerson = decide(DescribePerson, (state, intent, known) => {
  mustKnow(state, known.by);
  mustBeOpen(state, known.by);
  const { intake } = state;
  dayCame(known.today, intent.born);
  const personId = whom(intake, intent) ?? known.newId();
  mustBePersons(intake, intent.guardians ?? []);
  if (intent.guardians?.includes(personId)) throw refusal('own-guardian');
  const before = intake.persons.get(personId);
  const described = PersonDescribed.of({ ...contentOf(before, intent), personId }, { about: personId });
  return described.words.length === 0 && before && saysTheSame(before, described.plain) ? [] : [described];
});

/** The person to describe; undefined for a new one. */
function whom(intake: IntakeState, { personId, capacities }: DescribePerson): Id | undefined {
  const asAffected = capacities.includes('affected');
  if (asAffected && capacities.includes('perpetrator')) throw refusal('affected-not-perpetrator');
  mustBePersons(intake, [personId]);
  if (personId === undefined) return asAffected ? intake.affected : undefined;
  if (asAffected !== (personId === intake.affected)) throw refusal('one-affected-person');
  return personId;
}

const undescribed = { minor: false, guardians: [] as Id[], knowsOfCase: 'unknown' as const, interpreterNeeded: false };

function contentOf(before: Person | undefined, intent: DescribePerson) {
  const { name, alsoKnownAs, born, cpr, address, phones, emails, worksAt, school, notInterpretedBy, ...codes } = intent;
  return {
    ...undescribed,
    ...(before && plainOf(before)),
    ...present(codes),
    identity: { name, alsoKnownAs, born },
    cpr: cpr === undefined ? undefined : { cpr },
    address,
    reach: { phones, emails },
    place: { worksAt, school },
    note: notInterpretedBy === undefined ? undefined : { notInterpretedBy },
  };
}

function plainOf({ unit: _unit, retracted: _retracted, mergedInto: _mergedInto, ...described }: Person) {
  return described;
}

const present = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** Whether a description says nothing new of a person. */
export function saysTheSame(
  before: Person,
  { personId: _personId, ...plain }: PlainOf<typeof PersonDescribed>,
): boolean {
  const earlier: Readonly<Record<string, unknown>> = before;
  return Object.entries(plain).every(([field, value]) => JSON.stringify(earlier[field]) === JSON.stringify(value));
}
