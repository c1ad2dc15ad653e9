import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ObjectTaken, type ObjectStore } from '../src/objects/object-store';

export interface Opened {
  readonly store: ObjectStore;
  /** The same objects, as a process started afterwards sees them. */
  again(): ObjectStore;
  close(): Promise<void>;
}

/** What every store of objects does. */
export function describeStore(name: string, open: () => Promise<Opened>): void {
  describe(`objects in ${name}`, () => {
    let opened: Opened;
    let store: ObjectStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.close());
    const bytes = (text: string) => Buffer.from(text);
    const namesIn = async (folder: string) => (await store.list(folder)).map((object) => object.name);

    it('are found again whole, also by another process', async () => {
      const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
      await store.put('files/a/1', all);
      expect(await store.get('files/a/1')).toEqual(all);
      expect(await opened.again().get('files/a/1')).toEqual(all);
    });
    it('may be empty', async () => {
      await store.put('files/empty', Buffer.alloc(0));
      expect(await store.get('files/empty')).toEqual(Buffer.alloc(0));
      expect(await store.list('files')).toEqual([{ name: 'files/empty', size: 0 }]);
    });
    it('are not there before they are put', async () => {
      expect(await store.get('files/a')).toBeUndefined();
      expect(await store.list('files')).toEqual([]);
    });
    it('are written once: a second writer is told, and changes nothing', async () => {
      await store.put('files/a', bytes('first'));
      await expect(store.put('files/a', bytes('second'))).rejects.toBeInstanceOf(ObjectTaken);
      expect(await store.get('files/a')).toEqual(bytes('first'));
    });
    it('are written once, also by ten at once', async () => {
      const writers = Array.from({ length: 10 }, (_, n) => store.put('files/a', bytes(`writer ${n}`)));
      const outcomes = await Promise.allSettled(writers);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
      expect(await store.get('files/a')).toEqual(bytes(`writer ${winner}`));
    });
    it('are listed by name with their sizes, those below the folder and no others', async () => {
      for (const object of ['files/b/2', 'files/b/1', 'files/bb/1', 'files/b/c/1', 'uploads/b/1'])
        await store.put(object, bytes(object));
      expect(await store.list('files/b')).toEqual([
        { name: 'files/b/1', size: 9 },
        { name: 'files/b/2', size: 9 },
        { name: 'files/b/c/1', size: 11 },
      ]);
    });
    it('are removed by name or folder, and removed once more nothing happens', async () => {
      for (const object of ['files/b/1', 'files/b/2', 'files/c', 'files/cc']) await store.put(object, bytes('x'));
      await store.remove('files/b');
      await store.remove('files/c');
      await store.remove('files/c');
      expect(await namesIn('files')).toEqual(['files/cc']);
      await store.put('files/c', bytes('again'));
      expect(await store.get('files/c')).toEqual(bytes('again'));
    });
    it.each(['', '/', '..', 'a/../b', 'a//b', 'A', 'a/', '/a', 'a\0', 'a b', 'æ'])(
      'are never called %j',
      async (odd) => {
        await expect(store.put(odd, bytes('x'))).rejects.toThrow('not the name');
        await expect(store.get(odd)).rejects.toThrow('not the name');
        await expect(store.list(odd)).rejects.toThrow('not the name');
        await expect(store.remove(odd)).rejects.toThrow('not the name');
      },
    );
    it('stay when what was never finished is cleared away', async () => {
      await store.put('files/a', bytes('x'));
      await store.tidy(new Date('2999-01-01'));
      expect(await namesIn('files')).toEqual(['files/a']);
    });
  });
}
