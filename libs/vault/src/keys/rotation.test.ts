import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { backUp, openableBy } from '../../test/backup';
import { home, police, Stage } from '../../test/stage';
import { KeyUnavailable, StaleKeyring } from '../errors';
import type { HeldPart } from '../ports';
import { FileKeyring } from './file-keyring';
import { withNextEpoch, withoutEpoch, type KeyFile } from './key-file';
import { EpochNeeded, forgettingOf, Rotation } from './rotation';

let stage: Stage;
let caseId: string;
let person: string;
let parts: HeldPart[];
let file: KeyFile;
const agency = 'police:1464';
const longAgo = new Date('2020-01-01T00:00:00Z');
beforeEach(async () => {
  stage = await Stage.raise();
  [caseId, person] = [stage.chance.id(), stage.chance.id()];
  parts = await stage.sealed(caseId, { identity: 'Anna' }, { person });
  await stage.told(police, caseId, 'g', parts);
  file = withNextEpoch(stage.keyFile, agency, stage.chance);
});
afterEach(() => stage.strike());

const rotation = () => new Rotation({ pool: stage.as('vaern_courier') });
const rewrap = (batch?: number) =>
  rotation().rewrap(agency, 1, { keyring: new FileKeyring(file), chance: stage.chance, ...(batch && { batch }) });
const read = (keyring: FileKeyring, recipient = police) =>
  stage
    .door(keyring)
    .open(
      {
        account: 'a',
        agency: recipient.split('/')[0]!,
        unit: recipient,
        role: 'r',
        purpose: 'p',
        policies: [],
        requestId: 'q',
      },
      recipient,
      [{ caseId, parts }],
    )
    .then((opened) => opened.get(parts[0]!.id)?.fields.text);
const forgetting = (role = 'vaern_oversight') =>
  forgettingOf({ pool: stage.as(role) }, { agency, caseId, personId: person });

describe('rotating a key-encryption key', () => {
  it('wraps every root of the agency anew, in batches, and no other agency’s', async () => {
    for (let n = 0; n < 7; n++) await stage.told(police, caseId, 'g', await stage.sealed(caseId, { identity: `${n}` }));
    expect(await rewrap(3)).toBe(8);
    expect(await rewrap(3)).toBe(0);
    const without = withoutEpoch(file, agency, 1);
    expect(await read(new FileKeyring(without))).toBe('Anna');
    await expect(read(stage.keyring)).rejects.toMatchObject({ cause: expect.any(KeyUnavailable) });
    expect(await read(stage.keyring, home)).toBe('Anna');
  });

  it('may be done while people read, tell and seal', async () => {
    const both = new FileKeyring(file);
    const reading = Array.from({ length: 20 }, () => read(both));
    const sealing = Array.from({ length: 20 }, () => stage.sealed(caseId, { identity: 'Bo' }, { person }));
    await rewrap(1);
    expect(new Set(await Promise.all(reading))).toEqual(new Set(['Anna']));
    for (const sealed of await Promise.all(sealing)) expect(await stage.read(home, caseId, sealed)).toEqual(['Bo']);
  });

  it('never ends in the epoch it began with', async () => {
    const same = rotation().rewrap(agency, 1, { keyring: stage.keyring, chance: stage.chance });
    await expect(same).rejects.toThrow(EpochNeeded);
  });

  it('refuses roots of a process that was started with the old key file, once the epoch is retired', async () => {
    await rotation().retire(agency, 1, longAgo);
    const grants = [{ recipient: police, caseId: stage.chance.id(), ground: 'g', parts }];
    await expect(stage.holdings().prepare(grants)).rejects.toThrow(StaleKeyring);
    await stage.holdings(new FileKeyring(file)).prepare(grants);
  });
});

describe('destroying an epoch', () => {
  const removed: number[] = [];
  const destroy = () =>
    rotation().destroy(agency, 1, async () => {
      removed.push(1);
      file = withoutEpoch(file, agency, 1);
    });
  beforeEach(() => {
    removed.length = 0;
  });

  it('is refused while a root needs it', async () => {
    await rotation().retire(agency, 1, longAgo);
    await expect(destroy()).rejects.toMatchObject({ by: 'roots' });
    expect(removed).toEqual([]);
  });

  it('is refused before it was retired', async () => {
    await rewrap();
    await expect(destroy()).rejects.toMatchObject({ by: 'roots' });
    expect(removed).toEqual([]);
  });

  it('is refused while a backup that needs it is kept', async () => {
    await rotation().retire(agency, 1, new Date('2999-01-01T00:00:00Z'));
    await rewrap();
    await expect(destroy()).rejects.toMatchObject({ by: 'backups' });
    expect(removed).toEqual([]);
  });

  it('takes it out of the key file when nothing needs it any more', async () => {
    await rotation().retire(agency, 1, longAgo);
    await rewrap();
    await destroy();
    expect(removed).toEqual([1]);
    expect(await read(new FileKeyring(file))).toBe('Anna');
  });
});

describe('a forgetting', () => {
  it('is complete when the last epoch that wrapped the root is gone, and says when', async () => {
    expect(await forgetting()).toEqual({ status: 'nothing-forgotten' });
    const yesterday = await backUp(stage);
    expect(await openableBy(yesterday, new FileKeyring(file), parts, caseId)).toContain(police);

    await stage.telling((tx) => stage.holdings().forget(tx, { agency, caseId, personId: person }));
    expect(await forgetting()).toMatchObject({ status: 'waiting', epochs: [1] });
    expect(await forgetting()).not.toHaveProperty('expectedAt');

    const expectedAt = new Date(Date.parse('2999-01-01T00:00:00Z'));
    await rotation().retire(agency, 1, expectedAt);
    expect(await forgetting('vaern_courier')).toMatchObject({ status: 'waiting', epochs: [1], expectedAt });

    await rotation().retire(agency, 1, longAgo);
    await rewrap();
    await rotation().destroy(agency, 1, async () => void (file = withoutEpoch(file, agency, 1)));
    const complete = await forgetting();
    expect(complete).toMatchObject({ status: 'complete', completeAt: expect.any(Date) });
    expect(await openableBy(yesterday, new FileKeyring(file), parts, caseId)).toEqual([home]);
  });

  it('waits for every epoch that wrapped the root on its way', async () => {
    const first = file;
    await rewrap();
    await stage.telling((tx) =>
      stage.holdings(new FileKeyring(first)).forget(tx, { agency, caseId, personId: person }),
    );
    expect(await forgetting()).toMatchObject({ status: 'waiting', epochs: [1, 2] });
  });
});
