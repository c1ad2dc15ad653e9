import { describe, expect, it } from '@jest/globals';
import { seededChances } from '@vaern/platform';
import {
  FileKeyring,
  KeyMismatch,
  KeyUnavailable,
  newKeyFile,
  onlyFor,
  withNextEpoch,
  withoutEpoch,
} from '@vaern/vault';
import { DraftSeal, type RowOf } from './draft-seal';

const chance = seededChances('drafts').for('seal');
const agency = 'police:1464';
const other = 'police:1465';
const file = newKeyFile({ agencies: [agency, other], desk: [] }, chance);
const sealWith = (keys = file) => {
  const keyring = new FileKeyring(keys);
  return new DraftSeal({ keyring, secretOf: (of) => keyring.secret(of, 'pseudonyms'), chance });
};
const seal = sealWith();
const ole = { agency, unit: `${agency}/intake`, id: 'ole' };
const caseId = '3f2b8c1e-9d4a-4c6b-8e7f-0a1b2c3d4e5f';
const version = '11111111-1111-4111-8111-111111111111';
const words = { text: 'Han venter ved porten', channels: ['call'], isAbout: true };
const row: RowOf = { recipient: ole.unit, name: seal.nameOf(ole, { form: 'log-entry', caseId }), caseId, version };

describe('a draft', () => {
  it('is opened as it was sealed', async () =>
    expect(await seal.open(row, await seal.seal(row, words))).toEqual(words));

  it('stands in no byte of what is kept', async () => {
    const { sealed, wrapped } = await seal.seal(row, words);
    const kept = Buffer.concat([sealed, wrapped, Buffer.from(row.name)]).toString('latin1');
    for (const word of ['porten', 'call', 'ole', 'log-entry', caseId]) expect(kept).not.toContain(word);
  });

  it('has other bytes each time it is saved', async () => {
    const [one, another] = [await seal.seal(row, words), await seal.seal(row, words)];
    expect(one.sealed.equals(another.sealed)).toBe(false);
    expect(one.wrapped.equals(another.wrapped)).toBe(false);
  });

  const others: readonly [string, Partial<RowOf>][] = [
    ['owner', { name: seal.nameOf({ ...ole, id: 'mia' }, { form: 'log-entry', caseId }) }],
    ['form', { name: seal.nameOf(ole, { form: 'closing', caseId }) }],
    ['thing in the case', { name: seal.nameOf(ole, { form: 'log-entry', caseId, about: version }) }],
    ['kind: a track', { name: seal.nameOf(ole, { form: 'log-entry', trackId: caseId }) }],
    ['case', { caseId: '4f2b8c1e-9d4a-4c6b-8e7f-0a1b2c3d4e5f' }],
    ['case, to none', { caseId: undefined }],
    ['unit', { recipient: `${agency}/restricted` }],
    ['agency', { recipient: `${other}/intake` }],
    ['save', { version: '22222222-2222-4222-8222-222222222222' }],
  ];
  it.each(others)('is not opened in a row of another %s', async (_, moved) => {
    const sealed = await seal.seal(row, words);
    await expect(seal.open({ ...row, ...moved }, sealed)).rejects.toThrow(KeyMismatch);
  });

  it('is bound to its save, and to its case, by its own key as well', async () => {
    const [one, another] = [await seal.seal(row, words), await seal.seal({ ...row, version: caseId }, words)];
    await expect(seal.open(row, { ...one, sealed: another.sealed })).rejects.toThrow(KeyMismatch);
    await expect(seal.open(row, { ...another, sealed: another.sealed })).rejects.toThrow(KeyMismatch);
  });

  it('has a key that the keyring gives for its own row alone', async () => {
    const { epoch, wrapped } = await seal.seal(row, words);
    const keyring = new FileKeyring(file);
    const keyFor = (identity: object) =>
      keyring.unwrap([
        { identity: { recipient: row.recipient, caseId, person: `draft ${row.name}`, ...identity }, epoch, wrapped },
      ]);
    expect((await keyFor({}))[0]).toHaveLength(32);
    for (const moved of [{ caseId: version }, { recipient: `${agency}/restricted` }, { person: 'draft another' }])
      await expect(keyFor(moved)).rejects.toThrow(KeyMismatch);
  });

  it('is not opened when a byte of it changed', async () => {
    const { sealed, ...rest } = await seal.seal(row, words);
    const changed = Buffer.from(sealed.with(20, sealed[20]! ^ 1));
    await expect(seal.open(row, { ...rest, sealed: changed })).rejects.toThrow(KeyMismatch);
  });

  it('is opened by no other agency, and not without the epoch that it was saved in', async () => {
    const sealed = await seal.seal(row, words);
    const apart = sealWith(onlyFor(file, { agencies: [other], desk: [] }));
    await expect(apart.open(row, sealed)).rejects.toThrow(KeyUnavailable);
    const rotated = withNextEpoch(file, agency, chance);
    expect(await sealWith(rotated).open(row, sealed)).toEqual(words);
    await expect(sealWith(withoutEpoch(rotated, agency, 1)).open(row, sealed)).rejects.toThrow(KeyUnavailable);
  });
});

describe('its name', () => {
  const name = (owner: Partial<typeof ole>, form = 'log-entry', of: string | undefined = caseId) =>
    seal.nameOf({ ...ole, ...owner }, { form, ...(of !== undefined && { caseId: of }) });
  it('is another for each person, unit, form and case, and each agency', () => {
    const names = [
      name({}),
      name({ id: 'mia' }),
      name({ unit: `${agency}/restricted` }),
      name({ agency: other }),
      name({}, 'closing'),
      name({}, 'log-entry', '4f2b8c1e-9d4a-4c6b-8e7f-0a1b2c3d4e5f'),
      seal.nameOf(ole, { form: 'log-entry' }),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(name({})).toBe(row.name);
  });
});
