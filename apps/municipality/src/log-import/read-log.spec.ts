import { describe, expect, it } from '@jest/globals';
import { Calendar } from '@vaern/platform';
import type { FaultCode } from './faults';
import { readLog } from './read-log';
import type { Otherwise } from './row';
import { textTable } from './text-table';

const otherwise: Otherwise = { audience: 'police', channels: ['call'], behaviours: ['contact'] };
const now = new Date('2026-03-03T12:00:00Z');
const read = (text: string, of: Partial<Otherwise> = {}) =>
  readLog(textTable(text), { otherwise: { ...otherwise, ...of }, calendar: new Calendar(), now });
const entryOf = (heading: string, cells: string, of: Partial<Otherwise> = {}) =>
  read(`${heading}\n${cells}`, of).ready[0]?.entry;
const faultsOf = (heading: string, cells: string, of?: Partial<Otherwise>) =>
  read(`${heading}\n${cells}`, of).wrong.flatMap(({ row, faults }) =>
    faults.map(({ code, column }) => `${row} ${column ?? '-'}: ${code}`),
  );
const wrong = (code: FaultCode, column = '-') => [`2 ${column}: ${code}`];

describe('a row of a log', () => {
  it('is an entry with everything that it says', () =>
    expect(
      entryOf(
        'Dato\tKl.\tTil\tAntal\tKanal\tAdfærd\tRetning\tHvem må se\tHvad skete der\tAfsender\tSted\tVirkning\tSkrevet',
        '1-3-2026\t08.15\t2-3-2026 9.00\t1.340\tSMS\tTrussel\tind\tpoliti\tDu skal dø\t00 00 12 99\tHjemme\tSov ikke\t3-3-2026 10.00',
      ),
    ).toEqual({
      toldBy: 'import',
      occurredFrom: '2026-03-01T07:15:00.000Z',
      occurredTo: '2026-03-02T08:00:00.000Z',
      writtenAt: '2026-03-03T09:00:00.000Z',
      precision: 'minute',
      count: 1340,
      channels: ['sms'],
      behaviours: ['threat'],
      direction: 'incoming',
      audience: 'police',
      text: 'Du skal dø',
      senderIdentifier: '00 00 12 99',
      place: 'Hjemme',
      effect: 'Sov ikke',
    }));
  it('that says no more than its day has the rest from what counts for all', () =>
    expect(entryOf('Dato', '1-3-2026', { direction: 'reply' })).toEqual({
      toldBy: 'import',
      occurredFrom: '2026-02-28T23:00:00.000Z',
      precision: 'day',
      channels: ['call'],
      behaviours: ['contact'],
      direction: 'reply',
      audience: 'police',
    }));
  it('keeps what stands in other columns in its text, under their headings', () =>
    expect(entryOf('Dato\tHvad\tBilag\t\tNotat', '1-3-2026\tRingede\tfoto\tx\ty')?.text).toBe(
      'Ringede\nBilag: foto\nkolonne 4: x\nNotat: y',
    ));
  it('keeps what it did to her, and where it was, out of its text, in however many columns they stand', () =>
    expect(
      entryOf(
        'Dato\tHvad\tSted\tVirkning\tHvor\tHvordan påvirkede det hende\tReaktion\tEffect',
        '1-3-2026\tRingede\tSkolen\tSov ikke\tVed porten\tBange\t\tMissed work',
      ),
    ).toMatchObject({
      text: 'Ringede',
      place: 'Skolen\nHvor: Ved porten',
      effect: 'Sov ikke\nHvordan påvirkede det hende: Bange\nEffect: Missed work',
    }));
  it.each([
    ['Vidne'],
    ['VIDNER:'],
    ['Vidnets telefon'],
    ['Navn på øjenvidne'],
    ['Witness'],
    ['Witness contact'],
    ['Hvem så det?'],
    ['Seen by'],
  ])('leaves witnesses out, and says so: %s', (heading) => {
    const { ready } = read(`Dato\tHvad\t${heading}\n1-3-2026\tRingede\tNaboen\n2-3-2026\tRingede\t`);
    expect(ready.map(({ entry, faults }) => [entry.text, faults])).toEqual([
      ['Ringede', [{ code: 'witness-left-out', column: heading }]],
      ['Ringede', []],
    ]);
  });
  it('leaves out how witnesses are reached, and no other number', () => {
    const { ready } = read('Dato\tTelefon\tVidne\tTlf.\tE-mail\tBilag\n1-3-2026\t1\tNaboen\t2\t3\t4');
    expect(ready[0]?.entry.text).toBe('Telefon: 1\nBilag: 4');
    expect(ready[0]?.faults.map(({ column }) => column)).toEqual(['Vidne', 'Tlf.', 'E-mail']);
  });
  it('names several channels and behaviours, each once', () =>
    expect(entryOf('Dato\tKanal\tAdfærd', '1-3-2026\tSMS, besked og mail\tcontact / threat')).toMatchObject({
      channels: ['sms', 'email'],
      behaviours: ['contact', 'threat'],
    }));
  it.each([
    ['a time of the same day', 'Dato\tKl\tTil', '1-3-2026\t8.00\t9.30', '2026-03-01T08:30:00.000Z'],
    ['a time of its own', 'Dato\tKl\tTil kl', '1-3-2026\t8.00\t9.30', '2026-03-01T08:30:00.000Z'],
    ['a day and a time', 'Fra\tTil\tTil kl', '1-3-2026\t2-3-2026\t9.30', '2026-03-02T08:30:00.000Z'],
    ['a day alone, which is all of it', 'Fra\tTil', '1-3-2026\t2-3-2026', '2026-03-02T22:59:00.000Z'],
    ['a time past midnight', 'Dato\tKl\tTil', '1-3-2026\t22.30\t01.15', '2026-03-02T00:15:00.000Z'],
    ['a time of its own past midnight', 'Dato\tKl\tTil kl', '28-2-2026\t22.30\t01.15', '2026-03-01T00:15:00.000Z'],
    ['a time of a day whose beginning is not known', 'Dato\tTil kl', '1-3-2026\t01.15', '2026-03-01T00:15:00.000Z'],
  ])('ends at %s', (_, heading, cells, end) => expect(entryOf(heading, cells)?.occurredTo).toBe(end));
  it('in the hour that the clocks showed twice is about then', () =>
    expect(entryOf('Dato\tKl', '26-10-2025\t2.30')).toMatchObject({
      occurredFrom: '2025-10-26T00:30:00.000Z',
      precision: 'about',
    }));
});

describe('a row that cannot be taken in', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['no date', 'Dato\tHvad', '\tx', wrong('no-date', 'Dato')],
    ['no day', 'Dato', 'i går', wrong('not-a-date', 'Dato')],
    ['no time', 'Dato\tKl', '1-3-2026\tmorgen', wrong('not-a-time', 'Kl')],
    ['a time that the clocks left out', 'Dato\tKl', '30-3-2025\t2.30', wrong('no-such-time', 'Dato')],
    ['a day to come', 'Dato', '4-3-2026', wrong('in-future', 'Dato')],
    ['an end to come', 'Dato\tTil', '1-3-2026\t4-3-2026', wrong('in-future', 'Til')],
    ['a note to come', 'Dato\tSkrevet', '1-3-2026\t4-3-2026', wrong('in-future', 'Skrevet')],
    ['an end before its start', 'Dato\tTil', '2-3-2026\t1-3-2026', wrong('end-before-start', 'Til')],
    ['an end past midnight to come', 'Dato\tKl\tTil', '2-3-2026\t22.30\t21.15', wrong('in-future', 'Til')],
    [
      'an end in the hour that the clocks show twice',
      'Dato\tKl\tTil',
      '26-10-2025\t2.50\t2.10',
      wrong('end-before-start', 'Til'),
    ],
    ['no count', 'Dato\tAntal', '1-3-2026\tmange', wrong('not-a-count', 'Antal')],
    ['a count of none', 'Dato\tAntal', '1-3-2026\t0', wrong('not-a-count', 'Antal')],
    ['a count of too many', 'Dato\tAntal', '1-3-2026\t100.001', wrong('not-a-count', 'Antal')],
    ['an unknown channel', 'Dato\tKanal', '1-3-2026\tbrevdue', wrong('unknown-word', 'Kanal')],
    ['one unknown channel of two', 'Dato\tKanal', '1-3-2026\tsms, brevdue', wrong('unknown-word', 'Kanal')],
    ['an unknown audience', 'Dato\tHvem må se', '1-3-2026\tnaboen', wrong('unknown-word', 'Hvem må se')],
    [
      'hers kept from the police',
      'Dato\tRetning\tHvem må se',
      '1-3-2026\tsvar\tstøtte',
      wrong('reply-kept-from-police', 'Hvem må se'),
    ],
    ['a text too long', 'Dato\tHvad', `1-3-2026\t${'x'.repeat(20_001)}`, wrong('too-long', 'Hvad')],
    ['a place too long', 'Dato\tSted', `1-3-2026\t${'x'.repeat(501)}`, wrong('too-long', 'Sted')],
    ['hidden characters', 'Dato\tHvad', '1-3-2026\tx\0y', wrong('hidden-characters', 'Hvad')],
    ['half a character', 'Dato\tHvad', '1-3-2026\tx\uD83D', wrong('hidden-characters', 'Hvad')],
    ['quotation marks that do not match', 'Dato\tHvad', '1-3-2026\t"x', wrong('bad-quotes')],
    ['cells without a heading', 'Dato\tHvad', '1-3-2026\tx\ty', wrong('more-cells')],
    ['everything that is wrong at once', 'Dato\tAntal', 'x\ty', ['2 Dato: not-a-date', '2 Antal: not-a-count']],
  ])('says why: %s', (_, heading, cells, faults) => expect(faultsOf(heading, cells)).toEqual(faults));
  it.each([
    ['channel', 'Kanal', 'no-channel'],
    ['behaviour', 'Adfærd', 'no-behaviour'],
  ] as const)('says that it names no %s where none counts for all', (kind, column, code) => {
    const { audience, channels = [], behaviours = [] } = otherwise;
    const rest = { audience, ...(kind === 'channel' ? { behaviours } : { channels }) };
    const table = textTable('Dato\tKanal\tAdfærd\n1-3-2026\t,\t');
    const log = readLog(table, { otherwise: rest, calendar: new Calendar(), now });
    expect(log.wrong).toEqual([{ row: 2, faults: [{ code, column }] }]);
  });
});

describe('a log', () => {
  it('loses no row: each is ready or wrong', () => {
    const { ready, wrong: refused } = read('Dato\n1-3-2026\n\nx\n2-3-2026');
    expect([ready.map(({ row }) => row), refused.map(({ row }) => row)]).toEqual([[2, 5], [4]]);
  });
  it('counts the rows that say the same, whoever may see them', () => {
    const { ready } = read('Dato\tHvad\tHvem må se\n1-3-2026\tx\t\n1-3-2026\tx\tstøtte\n1-3-2026\ty\t');
    expect(ready.map(({ nth }) => nth)).toEqual([1, 2, 1]);
  });
  it('without a column of dates is refused row by row, its heading too', () =>
    expect(faultsOf('Navn\tHvad', '1-3-2026\tx')).toEqual(['1 -: no-date-column', '2 -: no-date-column']));
  it('shows how each heading was understood, whatever its case and marks', () =>
    expect(read('DATO:\tkl.\tHvad  skete der?\tAntal opkald\tHvad\n1-3-2026').columns.map(({ as }) => as)).toEqual([
      'date',
      'time',
      'text',
      'count',
      'more',
    ]));
});
