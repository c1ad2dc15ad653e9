import { describe, expect, it } from '@jest/globals';
import { systemChance } from '@vaern/platform';
import { KeyMismatch, KeyUnavailable } from '../errors';
import { FileKeyring } from './file-keyring';
import { newKeyFile, onlyFor, withNextEpoch, withoutEpoch } from './key-file';

const file = newKeyFile({ agencies: ['police:1464', 'centre:dk'], desk: ['aliases'] }, systemChance);
const keyring = new FileKeyring(file);
const identity = { caseId: 'c', person: 'p', recipient: 'police:1464/intake' };
const key = systemChance.bytes(32);
const wrapped = async (by = keyring) => {
  const [root] = await by.wrap([{ identity, key }], systemChance);
  if (!root) throw new Error('nothing wrapped');
  return root;
};

describe('a keyring', () => {
  it('opens what it wrapped', async () => {
    expect(await keyring.unwrap([{ identity, ...(await wrapped()) }])).toEqual([key]);
  });

  it('wraps to 60 bytes that are never the same twice', async () => {
    const [one, other] = [await wrapped(), await wrapped()];
    expect(one.wrapped).toHaveLength(60);
    expect(one.wrapped.equals(other.wrapped)).toBe(false);
  });

  it.each([
    ['case', { caseId: 'd' }],
    ['person', { person: 'q' }],
    ['unit', { recipient: 'police:1464/restricted' }],
    ['agency', { recipient: 'centre:dk/affected' }],
  ])('does not open a root that was moved to another %s', async (_, moved) => {
    const root = await wrapped();
    await expect(keyring.unwrap([{ ...root, identity: { ...identity, ...moved } }])).rejects.toThrow(KeyMismatch);
  });

  it('wraps with the newest epoch and opens with any it holds', async () => {
    const old = await wrapped();
    const rotated = new FileKeyring(withNextEpoch(file, 'police:1464', systemChance));
    const anew = await wrapped(rotated);
    expect([old.epoch, anew.epoch]).toEqual([1, 2]);
    expect(await rotated.unwrap([{ identity, ...old }])).toEqual([key]);
    expect(await rotated.unwrap([{ identity, ...anew }])).toEqual([key]);
    await expect(rotated.unwrap([{ identity, ...old, epoch: 2 }])).rejects.toThrow(KeyMismatch);
  });

  it('opens nothing of an epoch that was destroyed', async () => {
    const old = await wrapped();
    const rotated = withNextEpoch(file, 'police:1464', systemChance);
    const destroyed = new FileKeyring(withoutEpoch(rotated, 'police:1464', 1));
    await expect(destroyed.unwrap([{ identity, ...old }])).rejects.toThrow(KeyUnavailable);
  });

  it('of one agency opens and wraps nothing of another', async () => {
    const centre = new FileKeyring(onlyFor(file, { agencies: ['centre:dk'], desk: [] }));
    const root = await wrapped();
    await expect(centre.unwrap([{ identity, ...root }])).rejects.toThrow(KeyUnavailable);
    await expect(centre.wrap([{ identity, key }], systemChance)).rejects.toThrow(KeyUnavailable);
    expect(() => centre.secret('police:1464', 'finder')).toThrow(KeyUnavailable);
    expect(() => centre.deskSecret('aliases')).toThrow(KeyUnavailable);
    expect(centre.agencies).toEqual(['centre:dk']);
  });

  it('gives the other secrets by name', () => {
    expect(keyring.deskSecret('aliases')).toHaveLength(32);
    expect(keyring.secret('centre:dk', 'finder')).not.toEqual(keyring.secret('police:1464', 'finder'));
  });
});
