import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { home, police, Stage } from '../../test/stage';
import { NotAnId } from '../database/literals';
import { KeyUnavailable, VaultUnavailable } from '../errors';
import type { ToSeal } from '../ports';
import { PgSealer } from './pg-sealer';

let stage: Stage;
beforeAll(async () => (stage = await Stage.raise()));
afterAll(() => stage.strike());

const word = (changed: Partial<ToSeal> = {}): ToSeal => ({
  factId: stage.chance.id(),
  class: 'narrative',
  person: stage.chance.id(),
  fields: { text: 'Hun så ham ved skolen.' },
  holder: home,
  ...changed,
});

describe('sealing', () => {
  it('answers the parts in the order asked, and each is readable', async () => {
    const caseId = stage.chance.id();
    const words = ['identity', 'cpr', 'address'].map((kind) => word({ class: kind, fields: { text: kind } }));
    const { parts } = await stage.sealer().seal(caseId, words, stage.chance);
    expect(parts.map((part) => part.class)).toEqual(['identity', 'cpr', 'address']);
    const held = parts.map((part, index) => ({ ...part, factId: words[index]?.factId ?? '' }));
    expect(await stage.read(home, caseId, held)).toEqual(['identity', 'cpr', 'address']);
  });

  it('writes a note for its writer’s unit alone', async () => {
    const caseId = stage.chance.id();
    const parts = await stage.sealed(caseId, { note: 'kun os' }, { holder: police });
    expect(await stage.read(police, caseId, parts)).toEqual(['kun os']);
    expect(await stage.read(home, caseId, parts)).toEqual([undefined]);
  });

  it('counts: each answer carries a higher count than the one before, and the vault has counted as far', async () => {
    const sealer = stage.sealer();
    const first = await sealer.seal(stage.chance.id(), [word()], stage.chance);
    const second = await sealer.seal(stage.chance.id(), [word()], stage.chance);
    expect(BigInt(second.sequence)).toBe(BigInt(first.sequence) + 1n);
    const none = await sealer.seal(stage.chance.id(), [], stage.chance);
    expect(none).toEqual({ parts: [], sequence: second.sequence });
  });

  it('takes what is asked at the same time together', async () => {
    const sealer = stage.sealer();
    const before = (await sealer.seal(stage.chance.id(), [word()], stage.chance)).sequence;
    const asked = Array.from({ length: 40 }, () => sealer.seal(stage.chance.id(), [word()], stage.chance));
    const sequences = new Set((await Promise.all(asked)).map(({ sequence }) => sequence));
    expect([...sequences]).toEqual([String(BigInt(before) + 1n)]);
  });

  it('refuses an id that is none without failing anybody else’s words', async () => {
    const sealer = stage.sealer();
    const [good, bad, foreign] = await Promise.allSettled([
      sealer.seal(stage.chance.id(), [word()], stage.chance),
      sealer.seal('nobody', [word()], stage.chance),
      sealer.seal(stage.chance.id(), [word({ holder: 'police:9999/intake' })], stage.chance),
    ]);
    expect(good?.status).toBe('fulfilled');
    expect(bad).toMatchObject({ status: 'rejected', reason: expect.any(NotAnId) });
    expect(foreign).toMatchObject({ status: 'rejected', reason: expect.any(KeyUnavailable) });
  });

  it('works on when it can remember one root only', async () => {
    const seat = { pool: stage.as('vaern_casedesk') };
    const sealer = new PgSealer({ seat, keyring: stage.keyring, chance: stage.chance, rootsRemembered: 1 });
    const caseId = stage.chance.id();
    const words = Array.from({ length: 5 }, () => word());
    const { parts } = await sealer.seal(caseId, [...words, ...words], stage.chance);
    const held = parts.map((part, index) => ({ ...part, factId: words[index % 5]?.factId ?? '' }));
    expect(await stage.read(home, caseId, held)).not.toContain(undefined);
  });

  it('says that the vault does not answer when it does not', async () => {
    const pool = new Pool({ host: '/nowhere', database: 'none' });
    const sealer = new PgSealer({ seat: { pool }, keyring: stage.keyring, chance: stage.chance });
    await expect(sealer.seal(stage.chance.id(), [word()], stage.chance)).rejects.toThrow(VaultUnavailable);
    await pool.end();
  });

  it('keeps each part’s key once, and never changes it', async () => {
    const { pool } = stage.database;
    await expect(pool.query(`update vault.holding set ground = 'other'`)).rejects.toThrow('never done');
    await expect(pool.query('truncate vault.holding')).rejects.toThrow('never done');
  });
});

describe('sealing in two processes about the same persons', () => {
  it('never waits in a circle', async () => {
    const sealers = [stage.sealer(), stage.sealer(), stage.sealer()];
    for (let attempt = 0; attempt < 40; attempt++) {
      const caseId = stage.chance.id();
      const persons = Array.from({ length: 30 }, () => stage.chance.id());
      const words = persons.map((person) => word({ person }));
      const orders = [words, words.toReversed(), [...words.slice(15), ...words.slice(0, 15)]];
      const sealed = sealers.map((sealer, index) => sealer.seal(caseId, orders[index] ?? [], stage.chance));
      const outcomes = await Promise.allSettled(sealed);
      expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    }
  });

  it('makes one root, and both are readable', async () => {
    const [caseId, person] = [stage.chance.id(), stage.chance.id()];
    const words = [word({ person, fields: { text: 'en' } }), word({ person, fields: { text: 'to' } })];
    const sealed = await Promise.all(words.map((one) => stage.sealer().seal(caseId, [one], stage.chance)));
    const parts = sealed.map((one, index) => ({ ...one.parts[0]!, factId: words[index]!.factId }));
    expect(await stage.read(home, caseId, parts)).toEqual(['en', 'to']);
  });
});

describe('sealing and forgetting at the same time', () => {
  it('never acknowledges a word that cannot be read', async () => {
    const sealer = stage.sealer();
    const holdings = stage.holdings();
    const [caseId, person] = [stage.chance.id(), stage.chance.id()];
    const kept: { said: string; read: unknown }[] = [];
    for (let round = 0; round < 25; round++) {
      const one = word({ person, fields: { text: `${round}` } });
      const forgetting = stage.telling((tx) =>
        holdings.forget(tx, { agency: 'municipality:0561', caseId, personId: person }),
      );
      const { parts } = await sealer.seal(caseId, [one], stage.chance);
      await forgetting;
      const held = await stage.telling((tx) => holdings.held(tx, { recipient: home, caseId, partIds: [parts[0]!.id] }));
      // Forgotten after it was acknowledged, or kept: but what the vault holds opens.
      if (held.size === 0) continue;
      const [read] = await stage.read(home, caseId, [{ ...parts[0]!, factId: one.factId }]);
      kept.push({ said: `${round}`, read });
    }
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.map(({ read }) => read)).toEqual(kept.map(({ said }) => said));
  });

  it('makes the root anew when it was remembered past its forgetting', async () => {
    const sealer = stage.sealer();
    const [caseId, person] = [stage.chance.id(), stage.chance.id()];
    await sealer.seal(caseId, [word({ person })], stage.chance);
    await stage.telling((tx) => stage.holdings().forget(tx, { agency: 'municipality:0561', caseId, personId: person }));
    const after = word({ person, fields: { text: 'efter' } });
    const { parts } = await sealer.seal(caseId, [after], stage.chance);
    expect(await stage.read(home, caseId, [{ ...parts[0]!, factId: after.factId }])).toEqual(['efter']);
  });

  it('waits for a forgetting that is under way, and is waited for', async () => {
    const sealer = stage.sealer();
    const [caseId, person] = [stage.chance.id(), stage.chance.id()];
    await sealer.seal(caseId, [word({ person })], stage.chance);
    let sealed: Promise<unknown> | undefined;
    let done = false;
    await stage.telling(async (tx) => {
      await stage.holdings().forget(tx, { agency: 'municipality:0561', caseId, personId: person });
      sealed = sealer.seal(caseId, [word({ person })], stage.chance).then(() => (done = true));
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(done).toBe(false);
    });
    await sealed;
    expect(done).toBe(true);
  });
});

describe('durability', () => {
  afterEach(() => stage.database.pool.query('alter role vaern_casedesk reset all'));

  it('is on disk when it is acknowledged, also for a role that does not wait for the disk', async () => {
    await stage.database.pool.query('alter role vaern_casedesk set synchronous_commit = off');
    const pool = new Pool({ connectionString: stage.database.as('vaern_casedesk', 'stage'), max: 1 });
    const sealer = new PgSealer({ seat: { pool }, keyring: stage.keyring, chance: stage.chance });
    const behind: boolean[] = [];
    for (let round = 0; round < 10; round++) {
      await sealer.seal(stage.chance.id(), [word()], stage.chance);
      const { rows } = await pool.query<{ behind: boolean }>(
        'select pg_current_wal_flush_lsn() < pg_current_wal_insert_lsn() as behind',
      );
      behind.push(rows[0]?.behind ?? true);
    }
    await pool.end();
    expect(behind.filter(Boolean).length).toBeLessThan(3);
  });
});
