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
  /** `more`: no column is called so; what stands in it is added to the text under its heading. */
  readonly as: ColumnKind | 'more';
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
  effect: 'virkning|effekt|følger|hvordan påvirkede det|reaktion|effect',
  written: 'skrevet|noteret|nedskrevet|written',
};
const kinds = new Map(
  columnKinds.flatMap((kind) => headings[kind].split('|').map((heading) => [heading, kind] as const)),
);

/** What each heading means; the second column of a kind is read as more. */
export function columnsOf(heading: readonly Cell[]): readonly Column[] {
  const taken = new Set<ColumnKind>();
  return heading.map((cell, at) => {
    const name = String(cell ?? '').trim();
    const kind = kinds.get(
      name
        .toLowerCase()
        .replace(/[\s.:*?]+$/, '')
        .replaceAll(/\s+/g, ' '),
    );
    if (!kind || taken.has(kind)) return { name: name === '' ? `kolonne ${at + 1}` : name, as: 'more' };
    taken.add(kind);
    return { name, as: kind };
  });
}
