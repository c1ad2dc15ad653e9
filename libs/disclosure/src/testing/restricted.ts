import type { StoredFact } from '@vaern/casework';
import { id, shelter, unit, type Sheltered } from './cast';
import { stored } from './facts';

const names = Object.keys(shelter) as Sheltered[];
const passing = (from: Readonly<Record<Sheltered, string>>, to: Readonly<Record<Sheltered, string>>) =>
  names.map((name) => ({ from: from[name], to: to[name] }));

/** Colleagues of the home are named with it. */
const colleagues = [unit.family, unit.coordination].map((from) => ({ from, to: shelter.home }));

/** Every unit that knows of the case passes it to its agency's shelter. */
export const restricted = (n = 1) =>
  stored(
    'CaseRestricted',
    {
      reason: 'employee',
      certain: true,
      unit: shelter.home,
      units: [...passing(unit, shelter), ...colleagues],
      readers: [`s-${'r'.repeat(26)}`],
      excluded: [],
    },
    { id: id(7, n), words: ['staff'] },
  );
export const unrestricted = (n = 2) =>
  stored('CaseUnrestricted', { reason: 'not-staff', units: passing(shelter, unit) }, { id: id(7, n) });
export const readersAt = (name: Sheltered) =>
  stored('RestrictedReadersChanged', { unit: shelter[name], readers: [`s-${'p'.repeat(26)}`] }, { id: id(7, 9) });

/** The fact as it is made while the case is restricted: by and about the shelters. */
export const inShelter = (fact: StoredFact): StoredFact =>
  JSON.parse(
    names.reduce((text, name) => text.replaceAll(unit[name], shelter[name]), JSON.stringify(fact)),
  ) as StoredFact;
