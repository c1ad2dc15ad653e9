import type { Kind } from '@vaern/access';
import { account } from './accounts';
import { begun, kept } from './files';
import type { House } from './house';
import type { Account } from './identity-provider';
import { whoHas } from './who-has-what';

type Body = Readonly<Record<string, unknown>>;

/** The date in Denmark. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format();

/** Who works with a case that began at their agency. */
export const atHome: Readonly<Record<Kind, Account>> = {
  municipality: account('municipality/visitator'),
  police: account('police/case-officer'),
  centre: account('centre/counsellor'),
};
/** Who sees the same cases beside them, and may give a second opinion: in the police once they were brought in. */
export const deputies: Readonly<Record<Kind, Account>> = {
  police: account('police/case-officer', { name: 'deputy' }),
  municipality: account('municipality/visitator', { name: 'deputy' }),
  centre: account('centre/counsellor', { name: 'deputy' }),
};
/** Who is on the demo's roster of those who read restricted cases. */
export const named: Readonly<Record<Kind, Account>> = {
  municipality: { ...account('municipality/employee-safety'), id: 'demo-employee-safety' },
  police: { ...account('police/case-officer'), id: 'demo-named-officer', unit: 'police:1464/restricted' },
  centre: { ...account('centre/counsellor'), id: 'demo-named-counsellor', unit: 'centre:dk/restricted' },
};
/** Who answers a referral from the municipality. */
export const whoAnswers: Readonly<Record<Kind, Account>> = {
  municipality: account('municipality/family-counsellor'),
  police: account('police/case-officer'),
  centre: account('centre/counsellor'),
};
/** Who records who was trained. */
export const whoRecords: Readonly<Record<Kind, Account>> = {
  municipality: account('municipality/manager'),
  police: account('police/intake-officer'),
  centre: account('centre/manager'),
};
/** By somebody else than her, about nobody who is staff, in no danger. */
export const aContact = {
  channel: 'phone',
  reporter: 'other',
  immediateDanger: false,
  affectedIsEmployee: 'no',
  perpetratorIsStaff: 'no',
} as const;

export const gateway = (who: Pick<Account, 'agency'>) => `/api/${who.agency.split(':')[0]}`;

const toThe: Readonly<Record<Kind, Body>> = {
  municipality: { purpose: 'children', legalBasis: 'child-protection', noConsentReason: 'legal-duty' },
  police: { purpose: 'protection', legalBasis: 'crime-prevention', noConsentReason: 'life-in-danger' },
  centre: { purpose: 'counselling', legalBasis: 'vital-interest', noConsentReason: 'life-in-danger' },
};

/** Sets up what a question or an act needs to be about, by the same routes as everybody. */
export class Stage {
  constructor(readonly house: House) {}

  /** Training is recorded at their own agency: only then may they screen. */
  async train(...posts: readonly Account[]): Promise<void> {
    const body = { course: 'screening', at: '2025-03-02', validUntil: '2099-03-02' };
    for (const who of posts) {
      const recorder = whoRecords[who.agency.split(':')[0] as Kind];
      await this.house.done(recorder, `POST ${gateway(who)}/staff/${who.id}/trainings`, { body });
    }
  }

  /** A new case, reported by this account: its id, as the home unit finds it. In danger, so that it may be referred. */
  async open(who: Account, home: Account = who): Promise<string> {
    const body = { ...aContact, reporter: 'affected', immediateDanger: true, text: 'Han står udenfor.' };
    await this.house.done(who, `POST ${gateway(who)}/contacts`, { body });
    await this.house.settled();
    const { items } = await this.house.done<{ items: { caseId: string }[] }>(
      home,
      `GET ${gateway(home)}/cases?limit=1`,
    );
    return items[0]!.caseId;
  }

  /** Answers the id of what was made. */
  async act(who: Account, caseId: string, path: string, body: Body = {}): Promise<string> {
    const { id } = await this.house.done(who, `POST ${gateway(who)}/cases/${caseId}/${path}`, { body });
    return id;
  }

  /** A referral to a unit of this kind: its id. */
  async refer(from: Account, caseId: string, to: string, more: Body = {}): Promise<string> {
    const kind = to.split(':')[0] as Kind;
    const terms = { fieldSets: ['identity', 'narrative'], affectedInformed: 'before', urgency: 'normal' };
    const id = await this.act(from, caseId, 'referrals', {
      to,
      ...toThe[kind],
      ...terms,
      summary: 'Bed om hjælp.',
      ...more,
    });
    await this.house.settled();
    return id;
  }

  /** A case of the municipality's, referred to a unit. */
  async referred(to: string): Promise<{ readonly caseId: string; readonly referralId: string }> {
    const caseId = await this.open(atHome.municipality);
    return { caseId, referralId: await this.refer(atHome.municipality, caseId, to) };
  }

  /** One of everything that an act in a case may be about: their ids, by the names that routes give them. Whose role screens is trained. */
  async furnish(who: Account, caseId: string): Promise<Readonly<Record<string, string>>> {
    const route = (path: string) => `POST ${gateway(who)}/cases/{caseId}/${path}`;
    const example = (path: string) =>
      this.house.document.operations.find(({ name }) => name === route(path))!.examples[0]!.value;
    const made = (path: string) => this.act(who, caseId, path, example(path));
    const ids = {
      caseId,
      personId: await made('persons'),
      dangerId: await made('dangers'),
      consentId: await made('consents'),
      entryRef: await made('log'),
      actionId: await made('actions'),
      evidenceId: await kept(this, who, caseId),
      uploadId: (await begun(this, who, caseId)).uploadId,
    };
    const him = { capacities: ['perpetrator'], identityStatus: 'unknown', addressProtection: 'none' };
    const approach = { personId: await this.act(who, caseId, 'persons', him), kind: 'hearing', doNotCall: false };
    const approachId = await this.act(who, caseId, 'approaches', { ...approach, when: '2099-01-15T09:00:00.000Z' });
    await made('wishes');
    const screened = whoHas['case.screen'].some((post) => post.endsWith(`/${who.role}`))
      ? { screeningId: await made('screenings') }
      : {};
    await this.act(who, caseId, 'dangers', { sign: 'other', by: 'other', text: 'Han kender Klintevej 904.' });
    const { wish, addressHits } = await this.caseFile(who, caseId);
    return { ...ids, approachId, ...screened, factId: wish!.factId, hitId: addressHits[0]!.hitId };
  }

  /** A breach, by the entry of these ids: reported to that unit, or to one's own. */
  async breach(who: Account, ids: Readonly<Record<string, string>>, policeUnit?: string): Promise<string> {
    return this.act(who, ids.caseId!, 'breaches', {
      by: 'affected',
      entries: [ids.entryRef],
      fieldSets: ['log-text'],
      legalBasis: 'report-of-crime',
      knownFrom: 'affected-says',
      policeUnit,
    });
  }

  /** The danger that the contact of a case told of. */
  async dangerIn(who: Account, caseId: string): Promise<string> {
    return (await this.caseFile(who, caseId)).dangers[0]!.dangerId;
  }

  async close(who: Account, caseId: string): Promise<void> {
    const answered = [{ running: await this.dangerIn(who, caseId), answer: 'over' }];
    await this.act(who, caseId, 'closure', { reason: 'contact-stopped', answered });
  }

  async caseFile(who: Account, caseId: string): Promise<CaseFile> {
    await this.house.settled();
    return this.house.done<CaseFile>(who, `GET ${gateway(who)}/cases/${caseId}`, { headers: { Purpose: 'case-work' } });
  }
}

interface Entry {
  readonly factId: string;
  readonly words: readonly { readonly class: string; readonly person: string }[];
}
export interface CaseFile {
  readonly contacts: readonly Entry[];
  readonly dangers: readonly { readonly dangerId: string }[];
  readonly wish?: Entry;
  readonly addressHits: readonly { readonly hitId: string }[];
  readonly matches: readonly { readonly matchId: string }[];
}
