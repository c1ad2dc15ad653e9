import {
  TABLE_VERSION,
  catalogue,
  type Decided,
  type Id,
  type PlainOf,
  type SealedPart,
  type StoredFact,
} from '@vaern/casework';
import type { JsonObject } from '@vaern/event-store';
import { systemChance } from '@vaern/platform';
import { aliasIn, home, type House } from './house';

type Referral = PlainOf<typeof catalogue.ReferralSent>;
type Classes = Referral['fieldSets'];

/** Who holds the keys of words first, and on which ground. */
interface Own {
  readonly holder: string;
  readonly ground?: string;
}

/** A case that is written as the CaseDesk writes one: words sealed, then facts appended. */
export class CaseFile {
  readonly caseId = systemChance.id();
  readonly affected = systemChance.id();
  #revision = -1;

  constructor(private readonly house: House) {}

  get stream(): string {
    return `case-${this.caseId}`;
  }

  alias(unit: string): string {
    return aliasIn(this.caseId, unit);
  }

  async open(): Promise<this> {
    await this.add(catalogue.CaseOpened.of({ homeUnit: this.alias(home), affected: this.affected }));
    return this;
  }

  /** Seals and appends; answers the facts' ids. */
  async add(...decided: readonly Decided[]): Promise<readonly Id[]> {
    const facts = await this.facts(decided);
    return this.append(facts);
  }

  /** Seals words, and writes nothing yet. */
  async facts(decided: readonly Decided[], by = home, own: Own = { holder: home }): Promise<readonly StoredFact[]> {
    const ids = decided.map(() => systemChance.id());
    const words = decided.flatMap((fact, n) =>
      fact.words.map((part) => ({
        factId: ids[n] ?? '',
        class: part.class,
        person: part.person ?? this.affected,
        fields: part.fields,
        ...(part.class === 'note' ? { holder: by } : own),
      })),
    );
    const sealed = words.length > 0 ? await this.house.sealer.seal(this.caseId, words, systemChance) : undefined;
    this.sequence = sealed?.sequence ?? this.sequence;
    return decided.map((fact, n) => ({
      id: ids[n] ?? '',
      type: fact.type,
      plain: fact.plain,
      parts: (sealed?.parts ?? []).filter((_, at) => words[at]?.factId === ids[n]) as readonly SealedPart[],
      occurredAt: '2026-11-20T09:00:00.000Z',
      recordedAt: '2026-11-20T09:30:00.000Z',
      by: { actor: `s-${'b'.repeat(26)}`, unit: this.alias(by), role: 'visitator' },
      salt: 'c2FsdA',
    }));
  }

  sequence: string | undefined;

  async append(facts: readonly StoredFact[]): Promise<readonly Id[]> {
    const meta = this.sequence === undefined ? {} : { vault: this.sequence };
    const events = facts.map(({ id, type, ...data }) => ({ id, type, data: data as unknown as JsonObject, meta }));
    this.#revision = (await this.house.store.append(this.stream, this.#revision, events)).revision;
    return facts.map(({ id }) => id);
  }

  async refer(to: string, fieldSets: Classes, terms: Partial<Referral> = {}): Promise<string> {
    const referralId = systemChance.id();
    const sent = catalogue.ReferralSent.of({
      referralId,
      from: this.alias(home),
      to: this.alias(to),
      purpose: 'report',
      legalBasis: 'authority-need',
      fieldSets,
      affectedInformed: 'before',
      toldWhatStays: true,
      tableVersion: TABLE_VERSION,
      urgency: 'normal',
      respondBy: '2026-11-27T10:00:00.000Z',
      ...terms,
      narrative: { text: 'summary' },
    });
    await this.add(sent);
    return referralId;
  }

  async accept(referralId: string): Promise<void> {
    await this.add(
      catalogue.ReferralAccepted.of({ referralId, handler: `s-${'c'.repeat(26)}`, staff: { handler: 'N.N.' } }),
    );
  }

  /** Sent and accepted. */
  async openTo(to: string, fieldSets: Classes, terms: Partial<Referral> = {}): Promise<string> {
    const referralId = await this.refer(to, fieldSets, terms);
    await this.accept(referralId);
    return referralId;
  }

  async log(n: number, meantFor: 'support' | 'police' | 'perpetrator' = 'police'): Promise<readonly Id[]> {
    return this.add(...Array.from({ length: n }, () => incident(nextRef(), meantFor)));
  }

  async consent(recipients: readonly string[], fieldSets: Classes): Promise<string> {
    const consentId = systemChance.id();
    await this.add(
      catalogue.ConsentGiven.of({
        consentId,
        saidBy: 'affected',
        how: 'phone',
        explainedVersion: '1',
        interpreterUsed: false,
        recipients: recipients.map((unit) => this.alias(unit)),
        purposes: ['counselling', 'report'],
        fieldSets,
      }),
    );
    return consentId;
  }

  /** As the desk does: bars first, then the fact. */
  async withdraw(consentId: string, bars: readonly { recipient: string; ground: string; wholeCase: boolean }[]) {
    const facts = await this.facts([
      catalogue.ConsentWithdrawn.of({ consentId, saidBy: 'affected', how: 'phone', pressureAsked: 'asked-none' }),
    ]);
    const factId = facts[0]?.id ?? '';
    await this.house.sealer.bar(bars.map((bar) => ({ ...bar, caseId: this.caseId, factId })));
    return { append: () => this.append(facts) };
  }
}

export const incident = (entryRef: string, meantFor: 'support' | 'police' | 'perpetrator') =>
  catalogue.IncidentLogged.of({
    entryRef,
    occurredFrom: '2026-11-19T10:00:00.000Z',
    precision: 'minute',
    toldBy: 'affected',
    channels: ['sms'],
    behaviours: ['contact'],
    direction: 'incoming',
    audience: meantFor,
    witnesses: [],
    'log-text': { text: 'he wrote again' },
    effect: { text: 'afraid' },
  });

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
let entries = 0;
/** The next short name of an entry. */
const nextRef = (): string => {
  entries += 1;
  return Array.from({ length: 8 }, (_, digit) => alphabet[Math.floor(entries / 32 ** digit) % 32]).join('');
};
