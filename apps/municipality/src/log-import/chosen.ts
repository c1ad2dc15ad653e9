import { audience, behaviour, channel, direction, type CodeList } from '@vaern/casework';
import type { Cell } from './table';

/** What people call them besides their labels. */
const besides: Readonly<Record<string, string>> = {
  telefon: 'call',
  ringede: 'call',
  besked: 'sms',
  mms: 'sms',
  mail: 'email',
  facebook: 'social-media',
  instagram: 'social-media',
  messenger: 'social-media',
  snapchat: 'social-media',
  brev: 'letter',
  gave: 'letter',
  personligt: 'in-person',
  fremmøde: 'in-person',
  opkald: 'call',
  'mødte op': 'approach',
  fulgte: 'following',
  ind: 'incoming',
  indgående: 'incoming',
  ud: 'reply',
  udgående: 'reply',
  svar: 'reply',
  støtte: 'support',
  politi: 'police',
};

const reading = <Code extends string>(list: CodeList<Code>) => {
  const named = new Map<string, Code>(
    list.codes.flatMap((code) =>
      [code, list.labels[code].da, list.labels[code].en].map((name) => [name.toLowerCase(), code] as const),
    ),
  );
  return (cell: Cell): Code | undefined => {
    const name = String(cell).trim().toLowerCase();
    const other = besides[name];
    return named.get(name) ?? list.codes.find((code) => code === other);
  };
};

const one = {
  channel: reading(channel),
  behaviour: reading(behaviour),
  direction: reading(direction),
  audience: reading(audience),
};
export type Chosen = keyof typeof one;

/** The code that a cell names, by code or by label in either language. */
export const chosenIn = <Kind extends Chosen>(kind: Kind, cell: Cell) =>
  one[kind](cell) as ReturnType<(typeof one)[Kind]>;

/** The codes of a cell that may name several, each once; undefined for what names none. */
export const allChosenIn = <Kind extends 'channel' | 'behaviour'>(kind: Kind, cell: Cell) => [
  ...new Set(
    String(cell)
      .split(/[,;/+]| og | and /)
      .filter((name) => name.trim() !== '')
      .map((name) => chosenIn(kind, name)),
  ),
];
