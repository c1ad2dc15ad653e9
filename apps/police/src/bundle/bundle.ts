import type { Entry, LoggedEntry, Opened } from '@vaern/case-file';
import type { Bundle } from './bundle.shape';
import type { Material } from './material';
import { againstOf, type Someone } from './reader';
import { typicalOf } from './typical';
import { lastWordsOf, present, someTexts, text, texts, wordsOf } from './words-of';

/** What the copy itself says: for whom, whose, of when. */
export type Cover = Pick<Bundle, 'edition' | 'copy' | 'issuedAt' | 'issuedBy' | 'from' | 'to' | 'caseId'>;

/** The bundle with the words that were opened. */
export function bundleOf(cover: Cover, material: Material, opened: Opened): Bundle {
  const show = new Numbered(cover, material, opened);
  const { entries } = material;
  const last = entries.map(({ entryRef, facts }) => ({ entryRef, isReply: facts.at(-1)?.direction === 'reply' }));
  const prepared = material.reports.at(-1)?.prepared;
  return {
    ...cover,
    affected: material.affected.map((someone) => show.person(someone)),
    perpetrators: material.perpetrators.map((someone) => show.person(someone)),
    referrals: material.referrals.map((sent) => show.referral(sent)),
    reports: material.reports.map((report) => show.report(report)),
    typical: show.numbers(typicalOf(last, texts(prepared?.entries))),
    corrected: show.numbers(entries.filter(({ facts }) => facts.length > 1).map(({ entryRef }) => entryRef)),
    replies: show.numbers(last.filter(({ isReply }) => isReply).map(({ entryRef }) => entryRef)),
    chronology: entries.map((entry) => show.entry(entry)),
    witnesses: material.witnesses.map((witness, index) => ({
      number: index + 1,
      ...show.person(witness),
      entries: show.numbers(entries.filter((entry) => isSeenBy(witness, entry)).map(({ entryRef }) => entryRef)),
    })),
    orders: material.orders.map((order) => show.order(order)),
    breaches: material.breaches.map((breach) => show.breach(breach)),
    evidence: material.evidence.map((one, index) => show.evidence(one, index + 1)),
    items: material.items.map((item) => show.item(item)),
  };
}

const isSeenBy = ({ ids }: Someone, { facts }: LoggedEntry): boolean =>
  facts.some(({ witnesses }) => texts(witnesses).some((id) => ids.includes(id)));

/** Shows each thing by the numbers that it and others have in the bundle. */
class Numbered {
  /** By entry. */
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(
    private readonly cover: Cover,
    private readonly material: Material,
    private readonly opened: Opened,
  ) {
    this.#numbers = new Map(material.entries.map(({ entryRef }, index) => [entryRef, index + 1]));
  }

  numbers(refs: readonly string[]): number[] {
    return refs.flatMap((ref) => this.#number(ref) ?? []);
  }

  person({ described, reach }: Someone): Bundle['affected'][number] {
    const { name, alsoKnownAs, born } = lastWordsOf(described, 'identity', this.opened);
    if (this.cover.edition === 'perpetrator') return present({ name: text(name) });
    const { phones, emails } = lastWordsOf(described, 'reach', this.opened);
    const safe = reach.safeReach && wordsOf(reach.safeReach, 'reach', this.opened).at(0)?.fields;
    return present({
      name: text(name),
      alsoKnownAs: someTexts(alsoKnownAs),
      born: text(born),
      phones: someTexts(phones),
      emails: someTexts(emails),
      safeReach: safe && ({ ...safe, mayCall: reach.safeReach?.mayCall } as Bundle['affected'][number]['safeReach']),
      safeReachRevokedAt: reach.safeReachRevokedAt,
    });
  }

  referral(sent: Entry): Bundle['referrals'][number] {
    const { text: summary } = lastWordsOf([sent], 'narrative', this.opened);
    return present({
      sentAt: sent.recordedAt,
      purpose: String(sent.purpose),
      legalBasis: String(sent.legalBasis),
      summary: text(summary),
    });
  }

  report({ filed, prepared, filings }: Material['reports'][number]): Bundle['reports'][number] {
    const { summary } = lastWordsOf(prepared ? [prepared] : [], 'narrative', this.opened);
    const refs = filings.flatMap((filing) => wordsOf(filing, 'police-ref', this.opened));
    return present({
      filed,
      journalNumbers: [...new Set(refs.map(({ fields }) => String(fields.journalNumber)))],
      provisions: [...new Set(filings.flatMap(({ provisions }) => texts(provisions)))],
      summary: text(summary),
      entries: this.numbers(texts(prepared?.entries)),
    });
  }

  entry(entry: LoggedEntry): Bundle['chronology'][number] {
    const { entryRef, facts } = entry;
    const { evidence, witnesses } = this.material;
    return {
      number: this.#number(entryRef) ?? 0,
      entryRef,
      tellings: facts.map((fact) => this.#telling(fact)),
      witnesses: witnesses.flatMap((witness, index) => (isSeenBy(witness, entry) ? [index + 1] : [])),
      evidence: evidence.flatMap(({ received }, index) => (received.entryRef === entryRef ? [index + 1] : [])),
    };
  }

  order({ kind, status, until, life }: Material['orders'][number]): Bundle['orders'][number] {
    return present({
      against: this.#against(againstOf(life)),
      kind: kind ?? undefined,
      status,
      until: until ?? undefined,
      area: text(lastWordsOf(life, 'place', this.opened).area),
      life: life.map((fact) => this.#step(fact)),
    });
  }

  #step({ type, recordedAt, at, from, to, knownFrom }: Entry): Bundle['orders'][number]['life'][number] {
    const unconfirmed = knownFrom !== undefined && knownFrom !== 'police';
    return present({
      type: String(type),
      recordedAt,
      at: text(at),
      from: text(from),
      to: text(to),
      unconfirmed,
      knownFrom: unconfirmed && this.cover.edition === 'police' ? text(knownFrom) : undefined,
    });
  }

  breach({ reported, assessed }: Material['breaches'][number]): Bundle['breaches'][number] {
    return present({
      reportedAt: reported.recordedAt,
      orderUnconfirmed: reported.orderUnconfirmed === true,
      entries: this.numbers(texts(reported.entries)),
      outcome: text(assessed?.outcome),
    });
  }

  evidence({ received, quarantined }: Material['evidence'][number], number: number): Bundle['evidence'][number] {
    const file = lastWordsOf([received], 'evidence', this.opened);
    return present({
      number,
      kind: String(received.kind),
      obtained: String(received.obtained),
      receivedAt: received.recordedAt,
      capturedAt: text(file.capturedAt),
      mediaType: text(file.mediaType),
      size: typeof file.size === 'number' ? file.size : undefined,
      sha256: text(file.sha256),
      filename: this.cover.edition === 'police' ? text(file.filename) : undefined,
      quarantined,
      entry: this.#number(String(received.entryRef)),
    });
  }

  item(item: Entry): Bundle['items'][number] {
    const { what } = lastWordsOf([item], 'narrative', this.opened);
    return present({ kind: String(item.kind), heldBy: String(item.heldBy), text: text(what) });
  }

  #telling(fact: Entry): Bundle['chronology'][number]['tellings'][number] {
    const { text: said, senderIdentifier } = lastWordsOf([fact], 'log-text', this.opened);
    const saw = wordsOf(fact, 'witness', this.opened);
    return present({
      recordedAt: fact.recordedAt,
      reason: text(fact.reason),
      occurredFrom: String(fact.occurredFrom),
      occurredTo: text(fact.occurredTo),
      precision: String(fact.precision),
      channels: texts(fact.channels),
      behaviours: texts(fact.behaviours),
      count: typeof fact.count === 'number' ? fact.count : undefined,
      direction: String(fact.direction),
      against: this.#against(text(fact.against)),
      toldBy: String(fact.toldBy),
      text: text(said),
      sender: text(senderIdentifier),
      place: text(lastWordsOf([fact], 'place', this.opened).text),
      effect: text(lastWordsOf([fact], 'effect', this.opened).text),
      saw: saw.flatMap(({ person, fields }) => this.#seen(person, text(fields.text))),
    });
  }

  #seen(person: string, said: string | undefined): { witness: number; text: string }[] {
    const index = this.material.witnesses.findIndex(({ ids }) => ids.includes(person));
    return said === undefined || index < 0 ? [] : [{ witness: index + 1, text: said }];
  }

  #against(person: string | undefined): number | undefined {
    const index = this.material.perpetrators.findIndex(({ ids }) => ids.some((id) => id === person));
    return index < 0 ? undefined : index + 1;
  }

  #number(ref: string): number | undefined {
    return this.#numbers.get(ref);
  }
}
