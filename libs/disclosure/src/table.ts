import { catalogue, columns, type Cell, type Each, type FactDefinition, type SealedClass } from '@vaern/casework';
import type { Codes } from './cell';
import { isOnlyChosen } from './tellable';

const heads: Readonly<Record<(typeof columns)[number], string>> = {
  family: 'family unit',
  restricted: "home's `/restricted`",
  police: 'police unit',
  affected: 'centre: affected',
  perpetrators: 'centre: perpetrators',
};

/** Who learns what, as the engine tells it: every fact, its codes and each class of words, by column. */
export function tableAsMarkdown(): string {
  const head = row(['fact', '', 'home unit', ...columns.map((column) => heads[column])]);
  const rule = row(Array.from({ length: columns.length + 3 }, () => '---'));
  return `${[head, rule, ...Object.values(catalogue).flatMap(linesOf)].join('\n')}\n`;
}

function linesOf(fact: FactDefinition): readonly string[] {
  const classes = Object.keys(fact.sealed) as SealedClass[];
  const line = (name: string, what: string, home: string, say: (cell: Cell) => string) =>
    row([name, what, home, ...columns.map((column) => cellText(fact.told[column], say))]);
  return [
    line(`\`${fact.type}\``, 'codes', homeText(fact), codesText),
    ...classes.map((name) =>
      name === 'note'
        ? row(['', name, ...Array.from({ length: columns.length + 1 }, () => "the writer's own unit")])
        : line('', name, 'yes', (cell) => wordsText(cell, name)),
    ),
  ];
}

/** Where the home does not learn everything, or `/coordination`, which stands as the home otherwise, learns less. */
function homeText({ told: { home, coordination } }: FactDefinition): string {
  const itself = home ? codesText(home) : 'yes';
  return coordination ? `${itself} (\`/coordination\`: ${cellText(coordination, codesText)})` : itself;
}

/** The values of a code that get the same are named together. */
function cellText(told: Cell | Each, say: (cell: Cell) => string): string {
  if (!('each' in told)) return say(told);
  const byText = new Map<string, string[]>();
  for (const [code, cell] of Object.entries(told.of)) {
    byText.set(say(cell), [...(byText.get(say(cell)) ?? []), code]);
  }
  if (byText.size === 1) return [...byText.keys()].join('');
  return [...byText].map(([text, values]) => `${values.join(', ')}: ${text}`).join('; ');
}

function codesText(cell: Cell): string {
  if (cell.codes === 'nothing') return '–';
  const { continued, otherwise, whereOwn } = cell;
  if (otherwise?.codes === 'all') return codesText(otherwise);
  const ofOthers = otherwise ? `; ${codesText(otherwise)} (of others)` : '';
  const ofOwn = whereOwn ? `; \`${whereOwn.field}\` only of ${owns[whereOwn.as]}` : '';
  return (
    saying(cell.codes) +
    circumstances(cell) +
    ofOwn +
    ofOthers +
    (continued ? `; ${saying(continued.codes)} (${CONTINUED})` : '')
  );
}

const saying = (codes: Codes): string =>
  codes === 'all' ? 'yes' : `only ${codes.map((field) => `\`${field}\``).join(', ')}`;

function wordsText(cell: Cell, name: SealedClass): string {
  const always = cell.always.includes(name);
  if (cell.codes === 'nothing' || !(always || cell.chosen.includes(name))) return '–';
  const chosen = !always || isOnlyChosen(name, cell);
  return (chosen ? 'if chosen' : 'yes') + circumstances(cell) + alsoText(cell, name, chosen) + ofOthersText(cell, name);
}

function ofOthersText({ otherwise }: Cell, name: SealedClass): string {
  const text = otherwise ? wordsText(otherwise, name) : '–';
  return text === '–' ? '' : `; ${text} (of others)`;
}

/** What brings the words to a recipient for whom they were not chosen. */
function alsoText({ continued, written }: Cell, name: SealedClass, chosen: boolean): string {
  const handedOn = continued?.always.includes(name) ? `; yes (${CONTINUED})` : '';
  return handedOn + (written && chosen ? '; yes (what it wrote)' : '');
}

const CONTINUED = 'a forwarded one that it continues';

const owns: Readonly<Record<NonNullable<Cell['own']>['as'], string>> = {
  referral: 'own referral',
  unit: 'where it is named',
  home: 'the home of the day',
  consent: 'consents that name it',
  fact: 'what it was told',
  person: 'persons it was told of',
  persons: 'if it was told of both',
  entry: 'entries it was told',
  order: 'orders it was told of',
  file: 'files it received or was handed over',
};

const circumstances = ({ own, first }: Cell): string =>
  (own ? ` (${owns[own.as]})` : '') + (first ? ', first of all' : '');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
