import type { Cell } from './table';

/** What a column of an imported log may say. */
export const columnKinds = [
  'date',
  'time',
  'end',
  'endTime',
  'count',
  'channel',
  'behaviour',
  'direction',
  'audience',
  'text',
  'sender',
  'place',
  'effect',
  'written',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

export interface Column {
  readonly name: string;
  /**
   * `more`: no column is called so; what stands in it is added to the text under its heading. `witness`: tells of
   * witnesses, and is left out: an entry's text may be read by somebody who must not know them.
   */
  readonly as: ColumnKind | 'more' | 'witness';
}

const headings: Readonly<Record<ColumnKind, string>> = {
  date: 'dato|date|fra|from|tidspunkt|dato og tid|dato/tid|date and time|hvornår|when|dag|day',
  time: 'tid|kl|klokken|klokkeslæt|time',
  end: 'til|slut|slutdato|to|until|end',
  endTime: 'til kl|sluttid|slut kl|end time',
  count: 'antal|antal beskeder|antal opkald|count|number',
  channel: 'kanal|måde|hvordan|channel|how',
  behaviour: 'adfærd|handling|type|hændelsestype|behaviour|behavior',
  direction: 'retning|direction',
  audience: 'hvem må se|audience|may be seen by',
  text: 'hvad skete der|hvad skete|hvad|hændelse|beskrivelse|tekst|besked|indhold|notat|note|what happened|what|text|message|description|incident',
  sender: 'afsender|nummer|konto|fra hvem|hvem|sender|number of sender|account|who',
  place: 'sted|hvor|place|where|location',
  effect: 'effekt|effekter|følger|følelser|effect|effects|feelings',
  written: 'skrevet|noteret|nedskrevet|written',
};
const kinds = new Map(
  columnKinds.flatMap((kind) => headings[kind].split('|').map((heading) => [heading, kind] as const)),
);

/** Wherever they stand in a heading. */
const ofWitness = /vidne|witness|^(hvem så det|set af|til ?stede|who saw it|seen by|present)$/;
const ofEffect = /virkning|påvirk|reaktion|reagere|reaction|impact/;
/** How somebody is reached: of the witness in the column before. */
const ofReach = /telefon|tlf|mobil|nummer|mail|adresse|kontakt|phone|mobile|number|address|contact/;
/** Several columns of these are one: what they say is words of one class. */
const several: ReadonlySet<Column['as']> = new Set(['place', 'effect', 'witness']);

/** What each heading means; the second column of a kind is read as more. */
export function columnsOf(heading: readonly Cell[]): readonly Column[] {
  const columns: Column[] = [];
  for (const [at, cell] of heading.entries()) {
    const name = String(cell ?? '').trim();
    const kind = kindOf(plain(name), columns.at(-1));
    const isFree = several.has(kind) || columns.every(({ as }) => as !== kind);
    columns.push({ name: name === '' ? `kolonne ${at + 1}` : name, as: isFree ? kind : 'more' });
  }
  return columns;
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s.:*?]+$/, '')
    .replaceAll(/\s+/g, ' ');

function kindOf(name: string, before: Column | undefined): Column['as'] {
  if (ofWitness.test(name) || (before?.as === 'witness' && ofReach.test(name))) return 'witness';
  return kinds.get(name) ?? (ofEffect.test(name) ? 'effect' : 'more');
}
