import { describe, expect, it } from '@jest/globals';
import { fileNameIn, gathered } from './fetched-file';

describe('a file that is fetched', () => {
  it('says how much of it is there, and is whole', async () => {
    const heard: number[] = [];
    const parts = [new Uint8Array([37, 80]), new Uint8Array([68, 70, 10])];
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        const part = parts.shift();
        if (part) controller.enqueue(part);
        else controller.close();
      },
    });
    const file = await gathered(stream, (bytes) => heard.push(bytes));
    expect(heard).toEqual([2, 5]);
    expect(await file.text()).toBe('%PDF\n');
    expect(file.type).toBe('application/pdf');
  });
  it('has the name that the hub gave it, and no path', () => {
    expect(fileNameIn('attachment; filename="journalnotat-log-2026-01-01.pdf"', 'x.pdf')).toBe(
      'journalnotat-log-2026-01-01.pdf',
    );
    expect(fileNameIn('attachment; filename="../x"', 'x.pdf')).toBe('x.pdf');
    expect(fileNameIn(null, 'x.pdf')).toBe('x.pdf');
  });
});
