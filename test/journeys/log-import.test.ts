import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { setTimeout } from 'node:timers/promises';
import { besidesCells, filesOf, sharing, sheetOf, sheetXml, workbookOf } from '../../apps/municipality/test/workbooks';
import { proves, startWorld, type World } from '../world';
import { affected, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { police, visitation } from './units';

interface Report {
  readonly committed: boolean;
  readonly counts: Readonly<Record<'rows' | 'ready' | 'logged' | 'already' | 'refused', number>>;
  readonly otherSheets: readonly { readonly name: string; readonly rows: number }[];
  readonly besides: { readonly files: number; readonly comments: number };
  readonly rows: readonly {
    readonly row: number;
    readonly status: string;
    readonly entryRef?: string;
    readonly understood?: { readonly occurredFrom: string; readonly precision: string };
    readonly problems: readonly { readonly code: string; readonly column?: string }[];
  }[];
}
interface Entry {
  readonly entryRef: string;
  readonly toldBy?: string;
  readonly count?: number;
  readonly words: readonly { readonly class: string; readonly fields: { readonly text?: string } }[];
}

describe('the log that she kept herself', () => {
  let world: World;
  let caseId: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  let table: string;
  let first: Report;
  const theirs = (name: string, ...others: readonly string[]) => world.canaries.words(name, [visitation, ...others]);
  /** Within what anybody may send in a minute. */
  const sends = (body: object, who = 'visitator') => {
    world.clock.set(new Date(world.clock.now().getTime() + 60_000).toISOString());
    return world.as(who).post(`/cases/${caseId}/log-import`, { audience: 'police', ...body });
  };
  const report = async (body: object) => {
    const { status, text } = await sends(body);
    expect([status, text.slice(0, 20)]).toEqual([200, expect.stringContaining('caseId')]);
    await world.settled();
    return JSON.parse(text) as Report;
  };
  const pasted = (more: object = {}) => report({ format: 'table', text: table, ...more });
  const log = async (who: string) =>
    (await world.as(who).asks<{ items: readonly Entry[] }>(`/cases/${caseId}/log`, { purpose: 'case-work' })).items;
  const textOf = ({ words }: Entry) => words.find((part) => part.class === 'log-text')?.fields.text;

  beforeAll(async () => {
    world = await startWorld({ seed: 'log import' });
    await trains(world);
  }, 60_000);
  afterAll(() => world?.stop());

  it('is a table on her telephone: of days, of floods, and of some that nobody can read', async () => {
    ({ caseId } = await opens(world, 'frontline', { relation: 'former-partner', text: theirs('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    await told('visitator', '/persons', affected({ address: { street: 'Rylevænget 44' } }));
    const him = await told('visitator', '/persons', perpetrator({ name: theirs('his name') }));
    await told('visitator', '/screenings', stalking(him, theirs('reasons')));
    table = [
      'Dato\tKl.\tHvordan\tType\tAntal\tHvem må se\tHvad skete der',
      `14-9-2025\t17.30\tFysisk\tcontact\t\t\t${theirs('at the door', police)}`,
      `15.09.25\t\tSMS\tcontact\t340\t\t${theirs('flood', police)}`,
      `15.09.25\t\tSMS\tcontact\t340\t\t${theirs('flood again', police)}`,
      `i går\t\tSMS\tcontact\t\t\t${theirs('no day')}`,
      `26-10-2025\t2.30\topkald\tcontact\t\tstøtte\t${theirs('hers alone')}`,
      `30-3-2025\t2.30\topkald\tcontact\t\t\t${theirs('no such hour')}`,
      `1-11-2025\t\tbrev\tcontact\t\t\t${theirs('letter')} lå på Rylevænget 44`,
    ].join('\n');
  });

  it('is looked at first, row by row, and nothing is stored', async () => {
    first = await pasted();
    expect(first.counts).toEqual({ rows: 7, ready: 5, logged: 0, already: 0, refused: 2 });
    expect(first.rows.map(({ row, status, problems }) => [row, status, ...problems.map(({ code }) => code)])).toEqual([
      [2, 'ready'],
      [3, 'ready'],
      [4, 'ready'],
      [5, 'refused', 'not-a-date'],
      [6, 'ready'],
      [7, 'refused', 'no-such-time'],
      [8, 'ready'],
    ]);
    expect(first.rows[0]?.understood).toMatchObject({ occurredFrom: '2025-09-14T15:30:00.000Z', precision: 'minute' });
    expect(await log('visitator')).toEqual([]);
  });

  it('is taken in once somebody says how many rows are left out', async () => {
    expect((await pasted({ commit: true })).committed).toBe(false);
    expect((await pasted({ commit: true, leaveOut: 1 })).committed).toBe(false);
    expect(await log('visitator')).toEqual([]);
    const { committed, counts } = await pasted({ commit: true, leaveOut: 2 });
    expect([committed, counts]).toEqual([true, { rows: 7, ready: 0, logged: 5, already: 0, refused: 2 }]);
    const entries = await log('visitator');
    expect(entries.map(({ toldBy, count }) => [toldBy, count])).toEqual([
      ['import', undefined],
      ['import', undefined],
      ['import', 340],
      ['import', 340],
      ['import', undefined],
    ]);
  });

  it('is taken in once: sent again, each row is there already', async () => {
    const before = await log('visitator');
    const { counts, rows } = await pasted({ commit: true, leaveOut: 2 });
    expect(counts).toEqual({ rows: 7, ready: 0, logged: 0, already: 5, refused: 2 });
    expect(rows.flatMap(({ entryRef }) => entryRef ?? []).sort()).toEqual(
      before.map(({ entryRef }) => entryRef).sort(),
    );
    expect(await log('visitator')).toEqual(before);
  });

  it('goes on where she went on: from a file, only what is new is taken in', async () => {
    const longer = `${table}\n2-11-2025\t\tbrev\tcontact\t\t\t${theirs('another letter', police)}`;
    const file = Buffer.from(longer.replaceAll('\t', ';')).toString('base64');
    const { counts } = await report({ format: 'csv', file, commit: true, leaveOut: 2 });
    expect(counts).toMatchObject({ logged: 1, already: 5 });
  });

  it('may be a workbook, whose other sheets are not left out in silence', async () => {
    const sheets = {
      Log: [
        ['Dato', 'Kl.', 'Hvad'],
        [{ style: 1, of: 45_975 }, { style: 3, of: 0.75 }, theirs('from the workbook', police)],
      ],
      Regnskab: [['Beløb'], [100]],
    };
    const file = Buffer.from(workbookOf(sheets)).toString('base64');
    const body = { format: 'xlsx', file, channels: ['call'], behaviours: ['contact'], commit: true };
    const left = await report(body);
    expect([left.committed, left.otherSheets]).toEqual([false, [{ name: 'Regnskab', rows: 2 }]]);
    const taken = await report({ ...body, leaveOutSheets: ['Regnskab'] });
    expect([taken.committed, taken.counts.logged]).toEqual([true, 1]);
    expect(taken.rows[0]?.understood?.occurredFrom).toBe('2025-11-14T17:00:00.000Z');
  });

  it('leaves out pictures and comments of a workbook, once somebody says so of how many', async () => {
    const sheet = sheetXml([
      ['Dato', 'Kl.', 'Hvad'],
      [{ style: 1, of: 45_976 }, { style: 3, of: 0.75 }, theirs('beside the pictures')],
    ]);
    const file = Buffer.from(zipSync({ ...filesOf({ Log: sheet }), ...besidesCells })).toString('base64');
    const kinds = { channels: ['call'], behaviours: ['contact'], audience: 'support' };
    const body = { format: 'xlsx', file, ...kinds, commit: true };
    const left = await report(body);
    expect([left.committed, left.besides]).toEqual([false, { files: 2, comments: 4 }]);
    for (const some of [{ leaveOutFiles: 2 }, { leaveOutComments: 4 }, { leaveOutFiles: 1, leaveOutComments: 4 }])
      expect((await report({ ...body, ...some })).committed).toBe(false);
    expect((await report({ ...body, leaveOutFiles: 2, leaveOutComments: 4 })).counts.logged).toBe(1);
  });

  it('leaves out what it says of witnesses, once somebody says so', async () => {
    const [heading, row] = ['Dato\tKanal\tType\tHvem må se\tVidner', `3-11-2025\tsms\tcontact\tstøtte\t`];
    const said = { format: 'table', text: `${heading}\n${row}${theirs('the neighbour')}`, commit: true };
    const left = await report(said);
    expect([left.committed, ...left.rows.map(({ status }) => status)]).toEqual([false, 'ready']);
    expect(left.rows[0]?.problems).toMatchObject([{ code: 'witness-left-out', column: 'Vidner' }]);
    expect((await report({ ...said, leaveOutWitnesses: 1 })).counts.logged).toBe(1);
    expect(JSON.stringify(await log('visitator'))).not.toContain(theirs('the neighbour'));
  });

  it('reaches the police as far as each row may, and not where her address stands in it', async () => {
    const terms = { to: police, purpose: 'protection', fieldSets: ['log-text'], summary: theirs('summary', police) };
    const referralId = await told('visitator', '/referrals', onDuty(terms));
    await told('case-officer', `/referrals/${referralId}/acceptance`);
    const entries = await log('case-officer');
    expect(entries).toHaveLength(6);
    expect(entries.filter((entry) => textOf(entry) === undefined)).toHaveLength(1);
    expect(world.canaries.reached(police).sort()).toEqual(
      ['another letter', 'at the door', 'flood', 'flood again', 'from the workbook'].sort(),
    );
  });

  const packed = (files: Record<string, Uint8Array>) => Buffer.from(zipSync(files)).toString('base64');
  const zeros = (count: number, size: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`xl/media/${n}.bin`, new Uint8Array(size)]));
  const shared = (cells: number) =>
    sheetOf(Array.from({ length: cells }, (_, n) => `<row><c r="A${n + 1}" t="s"><v>0</v></c></row>`).join(''));
  it.each([
    ['no table', { format: 'table' }, '#/text is-table'],
    ['a table of nothing', { format: 'table', text: ' \n;;' }, '#/text is-table'],
    ['no base64', { format: 'csv', file: 'Dato;' }, '#/file is-base64'],
    ['a text that is called a workbook', { format: 'xlsx', file: 'RGF0bw==' }, '#/file is-table'],
    ['bytes that are called a text', { format: 'csv', file: 'UEsDBBQAAAA=' }, '#/file is-table'],
    ['64 million bytes in one file', { format: 'xlsx', file: packed(zeros(1, 64 * 2 ** 20)) }, '#/file is-table'],
    ['64 million bytes in 64 files', { format: 'xlsx', file: packed(zeros(64, 2 ** 20)) }, '#/file is-table'],
    [
      'a word of a million letters in 5,000 cells',
      { format: 'xlsx', file: packed(sharing('x'.repeat(1e6), filesOf({ Log: shared(5_000) }))) },
      '#/file is-table',
    ],
  ])('is refused where there is none: %s', async (_, body, fault) => {
    const { status, text } = await sends(body);
    const { errors } = JSON.parse(text) as { errors: readonly { pointer: string; code: string }[] };
    expect([status, ...errors.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([400, fault]);
  });

  it('keeps nobody waiting who asks for something else', async () => {
    const far = sheetOf('<row><c r="A1"><v>1</v></c></row><row><c r="C1048576"><v>1</v></c></row>');
    const reading = { isDone: false, answered: 0 };
    const sent = sends({ format: 'xlsx', file: packed(filesOf({ Log: far })) }).finally(() => (reading.isDone = true));
    while (!reading.isDone) {
      await (await fetch(`${world.hub.url}/health/live`)).text();
      await setTimeout(20);
      reading.answered += 1;
    }
    expect([(await sent).status, reading.answered > 10]).toEqual([200, true]);
  });

  it('of a thousand rows is taken in whole', async () => {
    const rows = Array.from({ length: 1_000 }, (_, n) => `1-1-2025\tsms\tcontact\t${n}`);
    const { committed, counts } = await report({
      format: 'table',
      text: ['Dato\tKanal\tType\tHvad', ...rows].join('\n'),
      commit: true,
    });
    expect([committed, counts.logged]).toEqual([true, 1_000]);
  }, 120_000);

  it('is nothing that whoever cannot see the case could send it to', async () => {
    expect((await sends({ format: 'table', text: table }, 'counsellor')).status).toBe(404);
  });

  it('left its words with nobody else', () => proves(world));
});
