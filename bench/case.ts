import type { Actor } from '@vaern/access';
import { intents, readIntent, type IntentName } from '@vaern/casework';
import { systemChance, systemClock } from '@vaern/platform';
import type { Core } from '../apps/hub/src/core';

const DAY = 86_400_000;
const day = (days: number) => new Date(systemClock.now().getTime() + days * DAY).toISOString().slice(0, 10);
const actor = (unit: string, role: string): Actor => ({
  id: `bench-${role}`,
  agency: unit.slice(0, unit.indexOf('/')),
  unit,
  role,
  roles: [role],
});

export const visitator = actor('municipality:0561/visitation', 'visitator');
const manager = actor('municipality:0561/visitation', 'manager');
const officer = actor('police:1464/intake', 'case-officer');
const counsellor = actor('centre:dk/affected', 'counsellor');
export const story =
  'Han stod ved skolen igen i dag og ventede til hun kom ud. Hun gik tilbage ind og ringede. '.repeat(3);

/** One case, worked on through the CaseDesk. */
export class BenchCase {
  private constructor(
    private readonly core: Core,
    readonly caseId: string,
    readonly perpetrator: string,
  ) {}

  /** Trains whoever screens: once a house. */
  static async train({ desk }: Core): Promise<void> {
    const body = { course: 'screening', at: day(-1), validUntil: day(300) };
    const asked = { intent: 'CompleteTraining', body, staffId: visitator.id, actor: manager } as const;
    await desk.decide({ ...asked, route: 'bench', key: systemChance.id() });
  }

  static async open(core: Core): Promise<BenchCase> {
    const contact = {
      channel: 'phone',
      reporter: 'affected',
      affectedIsEmployee: 'no',
      perpetratorIsStaff: 'no',
      immediateDanger: false,
      relation: 'acquaintance',
      affectedAware: 'yes',
      childrenInvolved: 'no',
      text: story,
    };
    const { caseId } = await does(core, visitator, 'ReportContact', contact);
    const person = { identityStatus: 'known', addressProtection: 'none' };
    await does(core, visitator, 'DescribePerson', { ...person, capacities: ['affected'], name: 'N.N.' }, caseId);
    const suspect = { ...person, capacities: ['perpetrator'], relation: 'acquaintance', name: 'N.N.' };
    const { id } = await does(core, visitator, 'DescribePerson', suspect, caseId);
    return new BenchCase(core, caseId, id);
  }

  /** Tells the police and the centre: with the home, three are told from here on. */
  async refer(): Promise<void> {
    const { core, caseId, perpetrator } = this;
    await does(core, visitator, 'ScreenCase', screening(perpetrator), caseId);
    const fieldSets = ['identity', 'log-text', 'place'];
    const terms = {
      fieldSets,
      addressReason: 'home-safety',
      affectedInformed: 'before',
      urgency: 'normal',
      summary: story,
    };
    const basis = { legalBasis: 'crime-prevention', purpose: 'protection', noConsentReason: 'legal-duty' };
    const police = { ...terms, ...basis, to: 'police:1464/intake' };
    const toPolice = await does(core, visitator, 'SendReferral', police, caseId);
    const consentId = await this.#consent();
    const centre = { legalBasis: 'consent', consentId, purpose: 'counselling', toldWhatStays: true };
    const toCentre = await does(
      core,
      visitator,
      'SendReferral',
      { ...terms, ...centre, fieldSets: ['identity', 'log-text'], to: 'centre:dk/affected' },
      caseId,
    );
    await does(core, officer, 'AcceptReferral', { referralId: toPolice.id }, caseId);
    await does(core, counsellor, 'AcceptReferral', { referralId: toCentre.id }, caseId);
  }

  /** An incident with two sealed parts: what happened, and where. */
  log(): Promise<unknown> {
    return does(this.core, visitator, 'LogIncident', anIncident(this.perpetrator), this.caseId);
  }

  describePerson(body: object): Promise<{ readonly id: string }> {
    return does(this.core, visitator, 'DescribePerson', body, this.caseId);
  }

  async #consent(): Promise<string> {
    const body = {
      by: 'affected',
      how: 'phone',
      explainedVersion: '2026-1',
      recipients: ['centre:dk/affected'],
      purposes: ['counselling'],
      fieldSets: ['identity', 'log-text'],
    };
    return (await does(this.core, visitator, 'GiveConsent', body, this.caseId)).id;
  }
}

export const anIncident = (against: string) => ({
  toldBy: 'affected',
  against,
  direction: 'incoming',
  occurredFrom: new Date(systemClock.now().getTime() - DAY).toISOString(),
  precision: 'minute',
  channels: ['in-person'],
  behaviours: ['home-visit'],
  audience: 'police',
  text: story,
  place: 'Opgangen ved hendes hjem',
});

const screening = (about: string) => ({
  about: [about],
  basis: 'affected',
  findings: ['persistent', 'one-sided'],
  refusal: 'clear',
  replies: 'none',
  outcome: 'stalking',
  concern: 'moderate',
  reviewOn: day(60),
  reasons: story,
});

type Asked = [intent: IntentName, body: object, caseId?: string];

function does({ desk }: Core, by: Actor, ...[intent, body, caseId]: Asked) {
  const read = readIntent<object>(intents[intent].intent, body);
  const asked = { intent, body: { ...read }, actor: by, route: 'bench', key: systemChance.id() };
  return desk.decide({ ...asked, ...(caseId !== undefined && { caseId }) });
}
