import { afterAll, describe, expect, it } from '@jest/globals';
import { systemChance } from '@vaern/platform';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeStore } from '../../test/describe-store';
import { MemoryStore } from '../../test/memory-store';
import { EvidenceUnavailable } from '../errors';
import { FolderStore } from './folder-store';

const root = mkdtempSync(path.join(tmpdir(), 'vaern-objects-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let made = 0;
const fresh = () => path.join(root, `${(made += 1)}`, 'evidence');

describeStore('memory', async () => {
  const store = new MemoryStore();
  return { store, again: () => store, close: async () => undefined };
});
describeStore('a folder', async () => {
  const folder = fresh();
  const open = () => new FolderStore(folder, systemChance);
  return { store: open(), again: open, close: async () => undefined };
});

describe('a folder of objects', () => {
  it('is for its owner alone', async () => {
    const folder = fresh();
    await new FolderStore(folder, systemChance).put('files/a', Buffer.from('x'));
    const modes = ['.', 'objects/files', 'objects/files/a'].map((at) => statSync(path.join(folder, at)).mode & 0o777);
    expect(modes).toEqual([0o700, 0o700, 0o600]);
  });
  it('keeps nothing beside its objects, also when a name was taken', async () => {
    const folder = fresh();
    const store = new FolderStore(folder, systemChance);
    await store.put('a', Buffer.from('x'));
    await store.put('a', Buffer.from('y')).catch(() => undefined);
    expect(readdirSync(path.join(folder, 'part'))).toEqual([]);
  });
  it('clears away what a killed writer left, and nothing that is still being written', async () => {
    const folder = fresh();
    const store = new FolderStore(folder, systemChance);
    await store.put('a', Buffer.from('x'));
    for (const name of ['old', 'new']) writeFileSync(path.join(folder, 'part', name), 'half');
    const longAgo = new Date(Date.UTC(2026, 0, 1));
    utimesSync(path.join(folder, 'part', 'old'), longAgo, longAgo);
    await store.tidy(new Date(Date.UTC(2026, 1, 1)));
    expect(readdirSync(path.join(folder, 'part'))).toEqual(['new']);
  });
  it('that cannot be written says so', async () => {
    const folder = fresh();
    await new FolderStore(folder, systemChance).put('a', Buffer.from('x'));
    const inTheWay = new FolderStore(path.join(folder, 'objects', 'a'), systemChance);
    await expect(inTheWay.put('b', Buffer.from('y'))).rejects.toBeInstanceOf(EvidenceUnavailable);
  });
});
