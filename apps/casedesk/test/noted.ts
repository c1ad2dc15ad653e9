import {
  DoorClosed,
  type Bar,
  type Door,
  type Findable,
  type OpenedPart,
  type Reader,
  type Sealed,
  type Sealer,
  type ToSeal,
} from '@vaern/vault';
import { randomUUID } from 'node:crypto';

/** Seals by keeping the words aside: what matters here is when it is asked, and for whom. */
export class NotedSealer implements Sealer {
  readonly sealed: ToSeal[] = [];
  /** By part: what a door opens. */
  readonly words = new Map<string, ToSeal['fields']>();
  readonly barred: Bar[] = [];

  constructor(private readonly steps: string[]) {}

  async seal(_: string, words: readonly ToSeal[]): Promise<{ parts: readonly Sealed[]; sequence: string }> {
    this.steps.push('seal');
    this.sealed.push(...words);
    const parts = words.map(({ class: of, person, fields }) => {
      const id = randomUUID();
      this.words.set(id, fields);
      return { id, class: of, person, commitment: 'c', ciphertext: 'x' };
    });
    return { parts, sequence: String(this.sealed.length) };
  }

  async bar(bars: readonly Bar[]): Promise<void> {
    this.steps.push('bar');
    this.barred.push(...bars);
  }
}

/** Opens what was sealed, and notes who signed for what. */
export class NotedDoor implements Door {
  readonly signed: { reader: Reader; recipient: string; parts: readonly string[] }[] = [];
  isClosed = false;

  constructor(
    private readonly words: ReadonlyMap<string, ToSeal['fields']>,
    private readonly steps: string[],
  ) {}

  async open(
    reader: Reader,
    recipient: string,
    cases: Parameters<Door['open']>[2],
  ): Promise<ReadonlyMap<string, OpenedPart>> {
    if (this.isClosed) throw new DoorClosed(undefined);
    const parts = cases.flatMap((of) => of.parts.map(({ id }) => id));
    if (reader.purpose === 'hand-over') this.steps.push('open');
    this.signed.push({ reader, recipient, parts });
    return new Map(
      parts.flatMap((id) => (this.words.has(id) ? [[id, { fields: this.words.get(id) ?? {}, salt: 's' }]] : [])),
    );
  }
}

/** Notes who can find whom by what. */
export class NotedTokens {
  readonly kept: Findable[] = [];

  constructor(private readonly steps: string[]) {}

  async keep(findables: readonly Findable[]): Promise<void> {
    if (findables.length > 0) this.steps.push('tokens');
    this.kept.push(...findables);
  }
}
