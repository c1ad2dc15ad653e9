import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AGAIN, PAUSE, type DraftKeeper } from './draft-keeper';
import { begin, cut, Form, Hub, refused, said } from './testing/form';

let hub: Hub;
let page: Form;
let keeper: DraftKeeper;
const opened = async () => {
  page = new Form(hub);
  ({ keeper } = page);
  keeper.now();
  await jest.advanceTimersByTimeAsync(0);
};
const types = (words: typeof begin) => page.types(words);
const pause = (milliseconds = PAUSE) => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  jest.useFakeTimers();
  hub = new Hub();
});
afterEach(() => void jest.useRealTimers());

describe('a form that is left', () => {
  it('before its draft was looked for has its words saved', async () => {
    hub.fails = [cut()];
    await opened();
    types(said('Han'));
    keeper.leave();
    await pause(0);
    expect(hub.saves).toEqual([said('Han')]);
  });

  it('while a save is under way has what came after it saved, too', async () => {
    await opened();
    hub.takes = 1_000;
    types(said('Han'));
    await pause();
    types(said('Han venter'));
    keeper.leave();
    await pause(2_000);
    expect(hub.saves).toEqual([said('Han'), said('Han venter')]);
    expect([keeper.isKept, keeper.isUnsaved]).toEqual([true, false]);
  });

  it('while the line is cut is tried again until its words are saved, once', async () => {
    await opened();
    types(said('Han'));
    hub.fails = [cut(), cut()];
    keeper.leave();
    await pause(AGAIN);
    expect([keeper.isUnsaved, hub.saves]).toEqual([true, []]);
    await pause(60_000);
    expect([keeper.isUnsaved, hub.saves]).toEqual([false, [said('Han')]]);
  });

  it('goes on where it was left when it is opened again', async () => {
    await opened();
    types(said('Han'));
    hub.fails = [cut()];
    keeper.leave();
    await pause(0);
    page.words = begin;
    keeper.opened();
    expect(page.words).toEqual(said('Han'));
    types(said('Han venter'));
    await pause();
    expect(hub.saves.at(-1)).toEqual(said('Han venter'));
  });

  it('and that nothing was typed in asks for nothing any more', async () => {
    hub.fails = [cut()];
    await opened();
    keeper.leave();
    hub.draft = { words: said('Fra før'), version: 'before', savedAt: 'then' };
    await pause(60_000);
    expect([page.words, keeper.isKept]).toEqual([begin, true]);
  });
});

describe('whoever wants to leave', () => {
  it('waits for the save, of what was typed a moment ago and of what is under way', async () => {
    await opened();
    expect(await keeper.keepNow()).toBe(true);
    hub.takes = 1_000;
    types(said('Han'));
    await pause();
    types(said('Han venter'));
    expect(keeper.isUnsaved).toBe(true);
    const kept = keeper.keepNow();
    await pause(2_000);
    expect([await kept, hub.draft?.words]).toEqual([true, said('Han venter')]);
  });

  it('is told that it is not kept, and of what cannot be kept only once', async () => {
    await opened();
    types(said('Langt'));
    hub.fails = [refused(413)];
    expect(await keeper.keepNow()).toBe(false);
    expect([keeper.isKept, keeper.isUnsaved]).toEqual([false, false]);
    expect(await keeper.keepNow()).toBe(true);
    types(said('Langt, og mere'));
    expect(keeper.isUnsaved).toBe(true);
  });

  it('and whose other window holds another draft is told that this one is not kept', async () => {
    await opened();
    types(said('Her'));
    hub.draft = { words: said('Der'), version: 'there', savedAt: 'later' };
    expect(await keeper.keepNow()).toBe(false);
    expect(keeper.isUnsaved).toBe(true);
    expect(hub.draft.words).toEqual(said('Der'));
  });

  it('is not asked about words of somebody who was here before', async () => {
    await opened();
    types(said('Han'));
    hub.theirs = false;
    expect(keeper.isUnsaved).toBe(false);
    expect(await keeper.keepNow()).toBe(true);
    keeper.leave();
    await pause(60_000);
    expect(hub.saves).toEqual([]);
  });
});
