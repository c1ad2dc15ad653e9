import type { RootIdentity } from '../keys/keyring';
import { BoundedCache } from './bounded-cache';
import { makeRoots, type OpenRoot } from './root-maker';

/** Opened roots by whom they are for. A root forgotten elsewhere is still here until `drop`: who uses one checks that it stands. */
export class OpenRoots {
  readonly #open: BoundedCache<string, OpenRoot>;

  constructor(
    private readonly at: Parameters<typeof makeRoots>[0],
    limit: number,
  ) {
    this.#open = new BoundedCache(limit);
  }

  /** Each of them opened, made where missing. */
  async of(identities: readonly RootIdentity[]): Promise<(identity: RootIdentity) => OpenRoot> {
    const open = new Map<string, OpenRoot>();
    const missing = new Map<string, RootIdentity>();
    for (const identity of identities) {
      const name = nameOf(identity);
      const root = open.get(name) ?? this.#open.get(name);
      if (root) open.set(name, root);
      else missing.set(name, identity);
    }
    const made = await makeRoots(this.at, [...missing.values()]);
    [...missing.keys()].forEach((name, index) => {
      const root = made[index];
      if (!root) return;
      open.set(name, root);
      this.#open.set(name, root);
    });
    return (identity) => open.get(nameOf(identity)) as OpenRoot;
  }

  drop(identity: RootIdentity): void {
    this.#open.delete(nameOf(identity));
  }
}

const nameOf = ({ caseId, person, recipient }: RootIdentity) => `${caseId} ${person} ${recipient}`;
