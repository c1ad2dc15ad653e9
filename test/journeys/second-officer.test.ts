import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { step } from './telling';
import { police, visitation } from './units';

const screening = {
  basis: 'affected',
  findings: ['persistent'],
  refusal: 'partial',
  replies: 'some',
  outcome: 'conflict',
  concern: 'low',
  reviewOn: '2026-06-01',
};
const opinion = { agrees: true };

/** A case that began at the police is its officer's own: others of the unit see that there is one, and no word of it. */
describe('a second officer', () => {
  let world: World;
  let caseId: string;
  let screeningId: string;
  let assignmentId: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  const words = (name: string, ...others: readonly string[]) => world.canaries.words(name, [police, ...others]);
  const opens = (who: string) => world.as(who).get(`/cases/${caseId}`, { purpose: 'case-work' });

  beforeAll(async () => {
    world = await startWorld({ seed: 'second officer' });
    for (const staff of ['demo-case-officer', 'demo-case-officer-deputy'])
      await world.as('intake-officer').does(`/staff/${staff}/trainings`, {
        course: 'screening',
        at: '2025-09-01',
        validUntil: '2027-09-01',
      });
    const contact = {
      channel: 'in-person',
      reporter: 'affected',
      immediateDanger: false,
      affectedIsEmployee: 'no',
      perpetratorIsStaff: 'no',
      relation: 'acquaintance',
    };
    await world.as('case-officer').post('/contacts', { ...contact, text: words('report') });
    await world.settled();
    const { items } = await world.as('case-officer').asks<{ items: readonly { caseId: string }[] }>('/cases');
    caseId = items[0]!.caseId;
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    screeningId = await told('case-officer', '/screenings', { ...screening, reasons: words('reasons') });
  }, 60_000);
  afterAll(() => world.stop());

  it('opens no word of it, and judges nothing, before somebody who works in the case brings them in', async () => {
    expect((await opens('case-officer-deputy')).status).toBe(404);
    const path = `/cases/${caseId}/screenings/${screeningId}/second-opinions`;
    const asked = { ...opinion, reasons: words('never said') };
    expect((await world.as('case-officer-deputy').post(path, asked)).status).toBe(404);
    expect(
      (
        await world
          .as('case-officer-deputy')
          .post(`/cases/${caseId}/colleagues`, { colleague: 'demo-case-officer-deputy' })
      ).status,
    ).toBe(404);
    expect((await world.as('case-officer').post(path, asked)).text).toContain('own-screening');
  });

  it('gives the second opinion that a conflict needs before it goes on', async () => {
    assignmentId = await told('case-officer', '/colleagues', { colleague: 'demo-case-officer-deputy' });
    expect((await opens('case-officer-deputy')).status).toBe(200);
    const reasons = words('second reasons');
    await told('case-officer-deputy', `/screenings/${screeningId}/second-opinions`, { ...opinion, reasons });
    const { secondOpinions, colleagues } = JSON.parse((await opens('case-officer')).text) as Record<string, object[]>;
    expect(secondOpinions).toMatchObject([{ agrees: true, words: [{ class: 'narrative' }] }]);
    expect(colleagues).toMatchObject([
      { words: [{ class: 'staff', fields: { colleague: 'demo-case-officer-deputy' } }] },
    ]);
  });

  it('is known to nobody outside the unit', async () => {
    const terms = {
      legalBasis: 'authority-need',
      noConsentReason: 'cannot-ask-safely',
      affectedInformed: 'after',
      urgency: 'normal',
    };
    const summary = words('summary', visitation);
    const referralId = await told('case-officer', '/referrals', {
      ...terms,
      to: visitation,
      purpose: 'counselling',
      fieldSets: ['identity', 'staff'],
      summary,
    });
    await told('visitator', `/referrals/${referralId}/acceptance`);
    const seen = await opens('visitator');
    expect(JSON.parse(seen.text)).toMatchObject({ colleagues: [] });
    expect(seen.text).not.toContain('demo-case-officer-deputy');
  });

  it('is out again when they are released', async () => {
    await told('case-officer', `/colleagues/${assignmentId}/end`);
    expect((await opens('case-officer-deputy')).status).toBe(404);
    expect((await opens('case-officer')).status).toBe(200);
  });

  it('is let in against a signature, like everybody', () => proves(world));
});
