import { expect, it } from '@jest/globals';
import { EventEmitter, once } from 'node:events';
import { ClosedTooSlowly, GracefulStop } from './signals';

class FakeProcess extends EventEmitter {
  exit(code: number): void {
    this.emit('exit', code);
  }
}

const recording = () => {
  const closed: string[] = [];
  const faults: [string, unknown][] = [];
  const stop = new GracefulStop((part, why) => faults.push([part, why]));
  const part = (name: string) => stop.add(name, async () => closed.push(name));
  return { closed, faults, stop, part };
};

it('closes what was started last first, each after the other', async () => {
  const { closed, stop, part } = recording();
  part('database');
  stop.add('courier', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    closed.push('courier');
  });
  part('http');
  expect(await stop.stop()).toBe(true);
  expect(closed).toEqual(['http', 'courier', 'database']);
});

it('closes once, however often it is asked', async () => {
  const { closed, stop, part } = recording();
  part('database');
  await Promise.all([stop.stop(), stop.stop()]);
  expect(closed).toEqual(['database']);
});

it('goes on after a part that fails, and after one that never ends', async () => {
  const { closed, faults, stop, part } = recording();
  part('database');
  stop.add('courier', () => new Promise(() => undefined), 20);
  stop.add('http', () => {
    throw new Error('already closed');
  });
  expect(await stop.stop()).toBe(false);
  expect(closed).toEqual(['database']);
  expect(faults).toEqual([
    ['http', expect.any(Error)],
    ['courier', expect.any(ClosedTooSlowly)],
  ]);
});

it.each(['SIGTERM', 'SIGINT'])('exits with 0 after %s, when all is closed', async (signal) => {
  const { closed, stop, part } = recording();
  const process = new FakeProcess();
  part('database');
  stop.on(process);
  process.emit(signal);
  expect(await once(process, 'exit')).toEqual([0]);
  expect(closed).toEqual(['database']);
});

it('exits with 1 after a fault', async () => {
  const { stop } = recording();
  const process = new FakeProcess();
  stop.add('courier', () => new Promise(() => undefined), 10);
  stop.on(process);
  process.emit('SIGTERM');
  expect(await once(process, 'exit')).toEqual([1]);
});

it('exits at once at a second signal', async () => {
  const { stop } = recording();
  const process = new FakeProcess();
  stop.add('courier', () => new Promise((resolve) => setTimeout(resolve, 100)));
  stop.on(process);
  process.emit('SIGTERM');
  const exit = once(process, 'exit');
  process.emit('SIGINT');
  expect(await exit).toEqual([1]);
});
