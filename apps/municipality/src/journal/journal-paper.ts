import type { FactType } from '@vaern/casework';
import { isByHerself, type Entry, type Opened } from '@vaern/case-file';
import { day, factLabel, moment, type Block, type Paper } from '@vaern/paper';
import { fieldNames } from './field-names';
import { journalParts, partLabels, partsIn, WHOLE, type JournalChoice } from './journal-parts';
import { unsaid } from './unsaid';
import { said, type Names } from './values';

export interface Note {
  readonly caseId: string;
  readonly part: JournalChoice;
  /** Of the request that made it: the read log names it. */
  readonly copy: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly entries: readonly Entry[];
  readonly opened: Opened;
  readonly names: Names;
}

/** A part of a case, or the whole, as a paper for the municipal journal: what happened, when, who wrote it, with the words. */
export const journalPaper = (note: Note): Paper => ({
  title: `Journalnotat: ${partLabels[note.part]}`,
  language: 'da',
  head: `FORTROLIGT. Eksemplar ${note.copy}`,
  pageOf: (page, pages) => `Side ${page} af ${pages}`,
  madeAt: note.madeAt,
  blocks: [
    {
      kind: 'terms',
      terms: [
        ['Sag', note.caseId],
        ['Udskrevet', moment(note.madeAt)],
        ['Udskrevet af', note.madeBy],
        ['Fra og med', note.from && day(note.from)],
        ['Til og med', note.to && day(note.to)],
      ],
    },
    ...(note.entries.length === 0 ? [{ kind: 'text', text: 'Intet.' } as const] : contentsOf(note)),
  ],
});

/** The whole case part by part, each under its heading if there is anything in it. */
function contentsOf(note: Note): readonly Block[] {
  if (note.part !== WHOLE) return note.entries.flatMap((entry) => written(entry, note, 2));
  return partsIn(WHOLE).flatMap((part) => {
    const types: readonly string[] = journalParts[part];
    const entries = note.entries.filter(({ type }) => types.includes(String(type)));
    if (entries.length === 0) return [];
    const heading: Block = { kind: 'heading', level: 2, text: partLabels[part] };
    return [heading, ...entries.flatMap((entry) => written(entry, note, 3))];
  });
}

const frame: ReadonlySet<string> = new Set(['type', 'parts', 'occurredAt', 'recordedAt', 'writtenAt', 'by']);

const written = (entry: Entry, { opened, names }: Note, level: 2 | 3): readonly Block[] => {
  const type = String(entry.type) as FactType;
  const codes = Object.entries(entry).filter(([field]) => !frame.has(field));
  const words = (entry.parts ?? []).flatMap((part) => {
    const fields = Object.entries(opened.get(part.id)?.fields ?? {});
    const terms = fields.map(([field, value]) => term(type, field, value, names));
    return part.class === 'witness'
      ? terms.map(([, what]) => [names.persons[part.person] ?? 'Vidne', what] as const)
      : terms;
  });
  return [
    { kind: 'heading', level, text: `${factLabel(type)}, ${moment(entry.recordedAt)}` },
    {
      kind: 'terms',
      terms: [
        ...codes.map(([field, value]) => dayTerm(entry, field, value) ?? term(type, field, value, names)),
        ['Skrevet af', authorOf(entry, names)],
      ],
    },
    { kind: 'terms', terms: words },
  ];
};

const term = (type: FactType, field: string, value: unknown, names: Names): readonly [string, string | undefined] =>
  unsaid.has(field) ? ['', undefined] : [fieldNames[field] ?? field, said(type, field, value, names)];

const times: ReadonlySet<string> = new Set(['occurredFrom', 'occurredTo']);
/** Of what is known by its day alone, the day. */
const dayTerm = ({ precision }: Entry, field: string, value: unknown) =>
  precision === 'day' && times.has(field) ? ([fieldNames[field] ?? field, day(String(value))] as const) : undefined;

const authorOf = (entry: Entry, { units }: Names): string | undefined => {
  if (isByHerself(entry)) return 'Den udsatte selv';
  const { unit, role } = (entry.by ?? {}) as { unit?: string; role?: string };
  return unit === undefined
    ? undefined
    : `${units[unit] ?? 'En anden enhed'}${role === undefined ? '' : ` (${roles[role] ?? role})`}`;
};

const roles: Readonly<Record<string, string>> = {
  frontline: 'frontmedarbejder',
  visitator: 'visitator',
  coordinator: 'koordinator',
  'family-counsellor': 'familierådgiver',
  'employee-safety': 'medarbejdersikkerhed',
  manager: 'leder',
  'intake-officer': 'modtagelsen',
  'case-officer': 'sagsbehandler',
  counsellor: 'rådgiver',
  'perpetrator-counsellor': 'rådgiver for udøvere',
  'group-organiser': 'gruppearrangør',
  timekeeper: 'af sig selv',
};
