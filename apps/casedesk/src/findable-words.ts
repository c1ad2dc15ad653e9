import {
  catalogue,
  type Cell,
  type Column,
  type Each,
  type FactType,
  type SealedClass,
  type StoredFact,
} from '@vaern/casework';
import type { Directory, Unit } from '@vaern/directory';
import { agencyOf, type Findable, type Sealed, type ToSeal, type TokenKind, type Tokens } from '@vaern/vault';

/** Words of a fact, before they were sealed and after. */
export interface SealedWords {
  readonly fact: Pick<StoredFact, 'type' | 'plain'>;
  readonly words: ToSeal;
  readonly part: Pick<Sealed, 'id'>;
}

/** Makes people findable by the numbers and addresses in words, for whoever holds these words or may ever be told them. */
export class FindableWords {
  constructor(
    private readonly parts: {
      readonly directory: Pick<Directory, 'recipients' | 'agency' | 'standingOf'>;
      readonly tokens: Pick<Tokens, 'keep'>;
    },
  ) {}

  /**
   * `involved`: the agencies that were told of the case. Durable when it resolves: to be done before the facts are
   * appended. @throws VaultUnavailable @throws KeyUnavailable
   */
  async keep(caseId: string, sealed: readonly SealedWords[], involved: ReadonlySet<string> = new Set()): Promise<void> {
    const mayBeTold = (home: string) => (agency: string) =>
      agency === home || !isMunicipality(agency) || involved.has(agency);
    const all = sealed.map((one) => this.#findables(caseId, one, mayBeTold(agencyOf(one.words.holder))));
    await this.parts.tokens.keep(all.flat());
  }

  /** The same for one agency alone, of words that were sealed before it came into the case. */
  async keepFor(agency: string, caseId: string, sealed: readonly SealedWords[]): Promise<void> {
    await this.parts.tokens.keep(sealed.flatMap((one) => this.#findables(caseId, one, (other) => other === agency)));
  }

  #findables(
    caseId: string,
    { fact, words, part }: SealedWords,
    isFor: (agency: string) => boolean,
  ): readonly Findable[] {
    const numbers = numbersIn(words);
    if (numbers.length === 0) return [];
    const of = { caseId, person: words.person, partId: part.id };
    const recipients = this.#recipients(fact, words, isFor);
    return recipients.flatMap((recipient) => numbers.map((one) => ({ ...of, recipient, ...one })));
  }

  /**
   * A token tells nothing to one who holds no key to its words, so that it is there already when the words are told, or
   * when the case passes to another unit of its home.
   */
  #recipients(
    fact: SealedWords['fact'],
    { holder, class: sealedClass }: ToSeal,
    isFor: (agency: string) => boolean,
  ): readonly string[] {
    const { told } = catalogue[fact.type as FactType];
    const home = agencyOf(holder);
    const ordinary = this.parts.directory.agency(home)?.home;
    return this.parts.directory
      .recipients()
      .filter(
        (unit) =>
          isFor(unit.agency) &&
          (unit.id === holder ||
            unit.id === ordinary ||
            learns(told[this.#columnOf(unit, home)], fact.plain, sealedClass as SealedClass)),
      )
      .map(({ id }) => id);
  }

  /** Elsewhere than at home a restricted case is told by that agency's own column. */
  #columnOf({ standing, agency }: Unit, home: string): Column {
    const { directory } = this.parts;
    const itsHome = directory.agency(agency)?.home;
    return standing === 'restricted' && agency !== home && itsHome ? directory.standingOf(itsHome) : standing;
  }
}

/** Of the many municipalities one has tokens where it is the home, or from the day on which it came into the case. */
const isMunicipality = (agency: string) => agency.startsWith('municipality:');

/** Whether words of this class in such a fact may be told there, whatever a ground's field sets name. */
function learns(told: Cell | Each, plain: StoredFact['plain'], sealedClass: SealedClass): boolean {
  const cells = 'each' in told ? listed(plain[told.each]).flatMap((code) => told.of[String(code)] ?? []) : [told];
  return cells.some(
    ({ codes, chosen, always }) =>
      codes !== 'nothing' && (chosen.includes(sealedClass) || always.includes(sealedClass)),
  );
}

/** The kinds of words in which numbers and addresses stand. */
export const findableClasses: ReadonlySet<string> = new Set(['cpr', 'reach']);

/** Every number and address in words by which somebody may be looked for; what is none is passed over when tokens are made. */
function numbersIn({ class: sealedClass, fields }: ToSeal): readonly Pick<Findable, 'kind' | 'value'>[] {
  const each = (kind: TokenKind, field: string) =>
    listed(fields[field]).map((value) => ({ kind, value: String(value) }));
  if (sealedClass === 'cpr') return each('cpr', 'cpr');
  if (sealedClass !== 'reach') return [];
  return [...each('phone', 'phones'), ...each('email', 'emails'), ...each('phone', 'value'), ...each('email', 'value')];
}

const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
