import { expect, it } from '@jest/globals';
import { streamed } from './streamed';

it('a stream becomes a file of no type, and says how much of it is there', async () => {
  const heard: number[] = [];
  const parts = [new Uint8Array([60, 98]), new Uint8Array([62, 33, 10])];
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else controller.close();
    },
  });
  const file = await streamed(stream, (bytes) => void heard.push(bytes));
  expect(heard).toEqual([2, 5]);
  expect([await file.text(), file.type]).toEqual(['<b>!\n', '']);
});
it('a stream that breaks is no file', async () => {
  const stream = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('cut')) });
  await expect(streamed(stream, () => undefined)).rejects.toThrow('cut');
});
