import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { noticePresence, whenAttended } from './attended';

const page = new EventTarget();
let ignore: () => void;
let opened: number;
const open = () => void (opened += 1);
beforeEach(() => {
  jest.useFakeTimers();
  opened = 0;
  ignore = noticePresence(page as never);
  page.dispatchEvent(new Event('keydown'));
});
afterEach(() => {
  ignore();
  jest.useRealTimers();
});

it('what somebody reads is opened at once', () => {
  jest.advanceTimersByTime(4 * 60_000);
  whenAttended(open);
  expect(opened).toBe(1);
});
it('what nobody reads is opened when they are back: once', () => {
  jest.advanceTimersByTime(6 * 60_000);
  whenAttended(open);
  expect(opened).toBe(0);
  page.dispatchEvent(new Event('pointermove'));
  page.dispatchEvent(new Event('pointermove'));
  expect(opened).toBe(1);
});
it('and not if it was called off meanwhile', () => {
  jest.advanceTimersByTime(6 * 60_000);
  whenAttended(open)();
  page.dispatchEvent(new Event('keydown'));
  expect(opened).toBe(0);
});
