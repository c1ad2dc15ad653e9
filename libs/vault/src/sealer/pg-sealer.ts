import type { Chance } from '@vaern/platform';
import { anId, sql } from '../database/literals';
import { ask, type Seat } from '../database/seat';
import { KeyUnavailable, StaleKeyring, VaultUnavailable } from '../errors';
import { agencyOf, type Keyring, type RootIdentity } from '../keys/keyring';
import { encrypt, NONCE_BYTES, partKeyBinding } from '../keys/wrap';
import type { Bar, Sealed, Sealer, ToSeal } from '../ports';
import { OpenRoots } from '../roots/open-roots';
import type { OpenRoot } from '../roots/root-maker';
import { sealPart, type SealedWithKey } from '../seal/part';
import { Group } from './group';

interface Draft extends SealedWithKey {
  readonly factId: string;
  readonly root: RootIdentity;
  readonly ground: string;
}

interface Held {
  readonly sequence: string | null;
  readonly gone: readonly string[];
}

const COMMANDS_A_GROUP = 500;
const ATTEMPTS = 10;

/** The CaseDesk's side of the vault, as `vaern_casedesk`. */
export class PgSealer implements Sealer {
  readonly #roots: OpenRoots;
  readonly #group = new Group<readonly Draft[], string>(COMMANDS_A_GROUP, (group) => this.#hold(group));

  /** `chance` draws what never leaves the vault: roots, and how keys are wrapped. `rootsRemembered`: opened roots kept, 20,000 unless told. */
  constructor(
    private readonly at: {
      readonly seat: Seat;
      readonly keyring: Keyring;
      readonly chance: Chance;
      readonly rootsRemembered?: number;
    },
  ) {
    this.#roots = new OpenRoots(at, at.rootsRemembered ?? 20_000);
  }

  /** @throws VaultUnavailable @throws KeyUnavailable @throws StaleKeyring @throws NotAnId */
  async seal(
    caseId: string,
    words: readonly ToSeal[],
    chance: Chance,
  ): Promise<{ parts: readonly Sealed[]; sequence: string }> {
    const drafts = words.map((word) => this.#draft(caseId, word, chance));
    const sequence = drafts.length > 0 ? await this.#group.ask(drafts) : await currentSequence(this.at.seat);
    return { parts: drafts.map(({ part }) => part), sequence };
  }

  async bar(bars: readonly Bar[]): Promise<void> {
    if (bars.length === 0) return;
    const arrays = [
      sql.texts(bars.map(({ recipient }) => recipient)),
      sql.uuids(bars.map(({ caseId }) => caseId)),
      sql.texts(bars.map(({ ground }) => ground)),
      sql.booleans(bars.map(({ wholeCase }) => wholeCase)),
      sql.uuids(bars.map(({ factId }) => factId)),
    ];
    await ask(this.at.seat, `select vault.bar_grounds(${arrays.join(', ')})`).catch(unavailable);
  }

  /** Refuses here what would make everyone else's in the group fail. */
  #draft(caseId: string, word: ToSeal, chance: Chance): Draft {
    for (const id of [caseId, word.factId, word.person]) anId(id);
    this.at.keyring.currentEpoch(agencyOf(word.holder));
    const root = { caseId, person: word.person, recipient: word.holder };
    return { ...sealPart(caseId, word, chance), factId: word.factId, root, ground: word.ground ?? 'home' };
  }

  async #hold(group: readonly (readonly Draft[])[]): Promise<readonly string[]> {
    const drafts = group.flat();
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const rootOf = await this.#roots.of(drafts.map(({ root }) => root)).catch(unavailable);
      const held = await this.#insert(drafts, rootOf);
      if (held.sequence !== null) return group.map(() => held.sequence as string);
      const gone = new Set(held.gone);
      for (const { root } of drafts) if (gone.has(rootOf(root).id)) this.#roots.drop(root);
    }
    throw new VaultUnavailable(new Error(`roots vanished ${ATTEMPTS} times`));
  }

  async #insert(drafts: readonly Draft[], rootOf: (root: RootIdentity) => OpenRoot): Promise<Held> {
    const wraps = drafts.map(({ part, key, root }) =>
      encrypt(rootOf(root).key, key, partKeyBinding(part.id), this.at.chance.bytes(NONCE_BYTES)),
    );
    const arrays = [
      sql.bigints(drafts.map(({ root }) => rootOf(root).id)),
      sql.uuids(drafts.map(({ part }) => part.id)),
      sql.texts(drafts.map(({ part }) => part.class)),
      sql.uuids(drafts.map(({ factId }) => factId)),
      sql.texts(drafts.map(({ ground }) => ground)),
      sql.bytes(Buffer.concat(wraps)),
    ];
    const [held] = await ask<Held>(
      this.at.seat,
      `select sequence::text, gone::text[] from vault.hold(${arrays.join(', ')})`,
    ).catch(unavailable);
    return held ?? { sequence: null, gone: [] };
  }
}

/** How many groups of first holdings were ever made, as the vault counts now. */
export async function currentSequence(seat: Seat): Promise<string> {
  const [row] = await ask<{ sequence: string }>(seat, 'select vault.current_sequence()::text as sequence').catch(
    unavailable,
  );
  return row?.sequence ?? '0';
}

function unavailable(error: unknown): never {
  if (error instanceof KeyUnavailable || error instanceof StaleKeyring) throw error;
  throw new VaultUnavailable(error);
}
