import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { filesOf, sheetOf, workbookOf } from '../../test/workbooks';
import { Unreadable } from './table';
import { workbook, type Bounds } from './workbook';

const log = workbookOf({
  Log: [
    ['Dato', 'Hvad'],
    ['3-3-2026', 'Ringede'],
  ],
});
/** A few hundred bytes that a reader fills to three million cells. */
const wide = zipSync(
  filesOf({ Log: sheetOf('<row><c r="A1"><v>1</v></c></row><row><c r="C1048576"><v>1</v></c></row>') }),
);
const ample: Bounds = { milliseconds: 60_000, megabytes: 512 };
const whyOf = (bytes: Uint8Array, within: Bounds = ample) =>
  workbook(bytes, undefined, within).then(
    () => 'is read',
    (error: unknown) => (error instanceof Unreadable ? error.why : error),
  );

describe('a workbook is read in a thread of its own', () => {
  it('and answered as it was read', async () =>
    expect((await workbook(log)).rows.map(({ cells }) => cells)).toEqual([
      ['Dato', 'Hvad'],
      ['3-3-2026', 'Ringede'],
    ]));
  it('or refused as it was refused there', async () => expect(await whyOf(new Uint8Array())).toBe('not-a-workbook'));
  it('while others are answered', async () => {
    const start = performance.now();
    let [longest, seen] = [0, start];
    const look = () => {
      longest = Math.max(longest, performance.now() - seen);
      seen = performance.now();
    };
    const watch = setInterval(look, 1);
    expect(await whyOf(wide)).toBe('is read');
    clearInterval(watch);
    look();
    expect(longest).toBeLessThan((seen - start) / 2);
  });
  it('which is ended when it takes too long', async () =>
    expect(await whyOf(wide, { ...ample, milliseconds: 1 })).toBe('too-slow'));
  it('which is ended when it takes too much', async () =>
    expect(await whyOf(wide, { ...ample, megabytes: 16 })).toBe('too-large'));
  it('one after another, whatever became of the one before', async () =>
    expect(
      await Promise.all([whyOf(new Uint8Array()), whyOf(wide, { ...ample, milliseconds: 1 }), whyOf(log)]),
    ).toEqual(['not-a-workbook', 'too-slow', 'is read']));
});
