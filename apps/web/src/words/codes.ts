import da from '#described/words.da.json';
import addressOfEnglish from '#described/words.en.json?url';
import { useQuery } from '@tanstack/react-query';
import type { PlacesAnswer } from '../api/answers';
import { placesQuery } from './places';
import { inOneBreath, useLanguage } from './words';

/** Words for the domain's own codes: Danish comes along, English is fetched when it is wanted. */
export interface CodeWords {
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly facts: Readonly<Record<string, string>>;
}

let english: CodeWords | undefined;

/** Fetches what the language needs: as data, which a browser asks for again where it did not come. @throws Error if it does not come */
export async function fetchCodeWords(language: string): Promise<void> {
  if (language !== 'en' || english) return;
  const answer = await fetch(addressOfEnglish);
  if (!answer.ok) throw new Error(`no words: ${answer.status}`);
  english = (await answer.json()) as CodeWords;
}

export interface Labels {
  /** The label of a code of a list; the code itself for one that is newer than this page. */
  code(list: string, code: string | undefined): string;
  /** Several codes of a list as one says them: `Ved hjemmet, opsøgning`. */
  codes(list: string, codes: readonly string[]): string;
  /** The codes of a list with their labels, in its own order. */
  list(name: string): readonly (readonly [code: string, label: string])[];
  fact(type: string): string;
  agency(id: string | undefined): string;
  unit(id: string | undefined): string;
  /** Any municipality's name, whether it takes part here or not; undefined: there is none. */
  municipality(id: string): string | undefined;
  /** A unit's name with its agency's: `Centret, Rådgivning`. */
  unitOf(id: string | undefined): string;
  /** The id of the unit that is called so, with its agency's name; undefined: there is none here. */
  unitCalled(name: string | undefined): string | undefined;
  /** The police district that is suggested to a municipality today. */
  districtFor(agency: string): string | undefined;
  /** Every unit's id. */
  readonly units: readonly string[];
}

const nowhere: PlacesAnswer = { agencies: {}, units: {}, phones: {}, districts: {}, municipalities: {}, demo: false };

export function useLabels(): Labels {
  const language = useLanguage();
  const words: CodeWords = (language === 'en' ? english : undefined) ?? da;
  const code = (list: string, one: string | undefined) => (one === undefined ? '' : (words.codes[list]?.[one] ?? one));
  const { agencies, units, districts, municipalities } = useQuery(placesQuery).data ?? nowhere;
  const unitOf = (id: string | undefined) => {
    const unit = id === undefined ? undefined : units[id];
    return unit === undefined ? (id ?? '') : `${agencies[id?.split('/')[0] ?? ''] ?? ''}, ${unit}`;
  };
  return {
    code,
    codes: (list, codes) => inOneBreath(codes.map((one) => code(list, one))),
    list: (name) => Object.entries(words.codes[name] ?? {}),
    fact: (type) => words.facts[type] ?? type,
    agency: (id) => (id === undefined ? '' : (agencies[id] ?? id)),
    municipality: (id) => municipalities[id],
    districtFor: (agency) => districts[agency],
    units: Object.keys(units),
    unitOf,
    unitCalled: (name) => Object.keys(units).find((id) => unitOf(id) === name),
    unit: (id) => (id === undefined ? '' : (units[id] ?? id)),
  };
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
