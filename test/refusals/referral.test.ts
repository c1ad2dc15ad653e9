import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { consent, contact, incident, onConsent, onDuty, perpetrator, trains } from '../journeys/telling';
import { centre, coordination, family, police, treatment, varde, visitation } from '../journeys/units';
import { startWorld, type World } from '../world';
import { aScreenedCase, inCase, type CaseTold } from './case-told';

interface Line {
  readonly caseId: string;
  readonly bases: readonly string[];
}
const summary = 'Han er set ved hendes bopæl tre gange.';
const toPolice = onDuty({ to: police, purpose: 'protection', fieldSets: ['identity'], summary });
const toFamily = onDuty({ to: family, purpose: 'children', fieldSets: ['identity'], summary });
const handOver = onDuty({ to: varde, purpose: 'hand-over', legalBasis: 'authority-need', fieldSets: [], summary });
const conflict = {
  findings: ['mutual', 'mutual-accusations'],
  refusal: 'partial',
  replies: 'some',
  because: ['other'],
  outcome: 'conflict',
  concern: 'low',
};

describe('a referral is refused', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ seed: 'referral refused' });
    await trains(world);
  }, 60_000);
  afterAll(() => world.stop());

  describe('by what it rests on:', () => {
    let told: CaseTold['told'];
    let refused: CaseTold['refused'];
    let sound: { readonly consented: object; readonly dutiful: object };

    beforeAll(async () => {
      ({ told, refused } = await aScreenedCase(world));
      const consentId = await told('visitator', '/consents', consent([centre], ['counselling'], ['identity']));
      const asked = { to: centre, purpose: 'counselling', fieldSets: ['identity'], summary };
      sound = { consented: onConsent(consentId, asked), dutiful: toPolice };
    });

    it.each([
      ['consent, without the consent', 'consent-missing', 'consented', { consentId: undefined }],
      ['consent, and a reason why there is none', 'consent-contradiction', 'consented', { noConsentReason: 'refused' }],
      [
        'duty, and no word why there is no consent',
        'reason-without-consent',
        'dutiful',
        { noConsentReason: undefined },
      ],
      ['duty alone, to the centre', 'centre-needs-consent', 'dutiful', { to: centre }],
      ['crime prevention, to report', 'crime-prevention-not-for-reports', 'dutiful', { purpose: 'report' }],
      ['consent of one who was not told what stays', 'tell-what-stays', 'consented', { toldWhatStays: false }],
      ['duty, to those who send it', 'referral-to-oneself', 'dutiful', { to: visitation }],
      ['consent, to those who treat perpetrators', 'perpetrator-track-apart', 'consented', { to: treatment }],
    ] as const)('%s', (_, code, basis, flaw) => refused(code, 'visitator', '/referrals', { ...sound[basis], ...flaw }));

    it.each(['consented', 'dutiful'] as const)('but not without such a flaw: %s', (basis) =>
      told('visitator', '/referrals', sound[basis]),
    );
  });

  describe('while another stands:', () => {
    let told: CaseTold['told'];
    let refused: CaseTold['refused'];

    beforeAll(async () => {
      ({ told, refused } = await aScreenedCase(world));
    });

    it('the same one to the same unit, until it was taken back', async () => {
      const first = await told('visitator', '/referrals', toFamily);
      await refused('already-referred', 'visitator', '/referrals', toFamily);
      await told('visitator', `/referrals/${first}/withdrawal`, { reason: 'no-longer-needed' });
      await told('visitator', '/referrals', toFamily);
    });

    it('one that takes up again what nobody declined', async () => {
      const terms = { ...toFamily, to: coordination };
      const first = await told('visitator', '/referrals', terms);
      const again = { ...terms, fieldSets: [], resends: first };
      await refused('nothing-to-resend', 'visitator', '/referrals', again);
      await told('coordinator', `/referrals/${first}/decline`, { reason: 'no-capacity' });
      await told('visitator', '/referrals', again);
    });

    it('a second hand-over, until the first was taken back', async () => {
      const first = await told('visitator', '/referrals', handOver);
      await refused('hand-over-under-way', 'visitator', '/referrals', { ...handOver, fieldSets: ['identity'] });
      await told('visitator', `/referrals/${first}/withdrawal`, { reason: 'sent-in-error' });
      await told('visitator', '/referrals', { ...handOver, fieldSets: ['identity'] });
    });
  });

  describe('by where it comes from:', () => {
    it('police who have not accepted their own', async () => {
      const { told, refused } = await aScreenedCase(world);
      const referralId = await told('visitator', '/referrals', toPolice);
      await refused('accept-first', 'intake-officer', '/referrals', toFamily);
      await told('case-officer', `/referrals/${referralId}/acceptance`);
      await told('case-officer', '/referrals', toFamily);
    });

    it('others than the home, to the police, about a conflict', async () => {
      const { told, refused } = await aScreenedCase(world, conflict);
      const referralId = await told('visitator', '/referrals', { ...toFamily, to: coordination });
      await told('coordinator', `/referrals/${referralId}/acceptance`);
      await refused('conflict-home-decides', 'coordinator', '/referrals', toPolice);
      await told('coordinator', '/referrals', toFamily);
    });

    it('police who would hand over a case in which they have a breach to assess', async () => {
      await world.as('intake-officer').does('/contacts', contact({ immediateDanger: true, text: 'Han ringede på.' }));
      await world.settled();
      const { items } = await world.as('intake-officer').asks<{ items: readonly Line[] }>('/cases');
      const { told, refused } = inCase(world, items.find(({ bases }) => bases.includes('home'))?.caseId ?? '');
      const him = await told('intake-officer', '/persons', perpetrator({ name: 'Palle Overby' }));
      const entry = await told('intake-officer', '/log', incident(him, { audience: 'police' }));
      const breach = { by: 'affected', fieldSets: [], legalBasis: 'report-of-crime', entries: [entry] };
      const breachId = await told('intake-officer', '/breaches', breach);
      await refused('matters-to-see-to', 'intake-officer', '/referrals', { ...handOver, to: visitation });
      await told('intake-officer', `/breaches/${breachId}/assessment`, { outcome: 'dismissed' });
      await told('intake-officer', '/referrals', { ...handOver, to: visitation });
    });
  });

  describe('while a question is asked:', () => {
    let told: CaseTold['told'];
    let refused: CaseTold['refused'];
    let referralId: string;
    let questionId: string;
    const question = { question: 'Hvornår er hun hjemme?' };

    beforeAll(async () => {
      ({ told, refused } = await aScreenedCase(world));
      referralId = await told('visitator', '/referrals', toPolice);
      await told('case-officer', `/referrals/${referralId}/acceptance`);
      questionId = await told('case-officer', `/referrals/${referralId}/questions`, question);
    });

    it('a second question, and a report, before the answer', async () => {
      await refused('information-awaited', 'case-officer', `/referrals/${referralId}/questions`, question);
      const report = { outcome: 'helped', report: 'Hun er advaret.' };
      await refused('information-awaited', 'case-officer', `/referrals/${referralId}/completion`, report);
    });

    it('an answer to what nobody asked', async () => {
      const answer = { answer: 'Efter klokken 16.' };
      const at = `/referrals/${referralId}/information`;
      await refused('no-such-question', 'visitator', at, { ...answer, questionId: referralId });
      await told('visitator', at, { ...answer, questionId });
      await told('case-officer', `/referrals/${referralId}/questions`, question);
    });
  });
});
