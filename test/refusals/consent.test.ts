import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { theFamily } from '../journeys/family';
import { consent, onConsent, stalking, trains, witness } from '../journeys/telling';
import { centre, family, police } from '../journeys/units';
import { startWorld, type World } from '../world';
import { aContact, type CaseTold } from './case-told';

const given = (how: string, more: object = {}) => ({
  ...consent([centre], ['counselling'], ['identity', 'reach']),
  how,
  ...more,
});

describe('a consent is refused', () => {
  let world: World;
  let her: string;
  let him: string;
  let child: string;
  let told: CaseTold['told'];
  let refused: CaseTold['refused'];

  beforeAll(async () => {
    world = await startWorld({ seed: 'consent refused' });
    await trains(world);
    ({ told, refused } = await aContact(world));
    const described = await theFamily((name) => name, told);
    ({ her, him } = described);
    [child = ''] = described.children;
    await told('visitator', '/screenings', stalking(him, 'Han venter ved skolen.'));
  }, 60_000);
  afterAll(() => world.stop());

  it('that stands already: another is given when the text is another', async () => {
    await told('visitator', '/consents', given('present'));
    await refused('consent-stands', 'visitator', '/consents', given('present'));
    await told('visitator', '/consents', given('present', { explainedVersion: '2026-2' }));
  });

  it('that would have ended yesterday: today is the first day on which it may end', async () => {
    await refused('consent-ends-before-it-begins', 'visitator', '/consents', given('phone', { until: '2026-03-01' }));
    await told('visitator', '/consents', given('phone', { until: '2026-03-02' }));
  });

  describe('of a guardian', () => {
    const answers = (how: string, more: object = {}) =>
      given(how, { by: 'guardian', guardian: her, onBehalfOf: child, fieldSets: ['identity'], ...more });

    it.each(['guardian', 'onBehalfOf'])('who does not say who answers, and for whom: %s', (missing) =>
      refused('guardian-not-named', 'visitator', '/consents', answers('digital', { [missing]: undefined })),
    );
    it('or of herself, as somebody’s guardian', () =>
      refused('guardian-not-named', 'visitator', '/consents', given('digital', { onBehalfOf: child })));
    it('who is none: whoever is recorded as the guardian answers', async () => {
      const neighbour = await told('visitator', '/persons', witness({ name: 'Agnes Borup' }));
      await refused('not-the-guardian', 'visitator', '/consents', answers('present', { guardian: neighbour }));
      await told('visitator', '/consents', answers('present'));
    });
    it('who is the alleged perpetrator: the other parent answers', async () => {
      await refused('guardian-is-perpetrator', 'visitator', '/consents', answers('written', { guardian: him }));
      await told('visitator', '/consents', answers('written'));
    });
    it('who takes it back without a name', async () => {
      const consentId = await told('visitator', '/consents', answers('phone'));
      const back = { by: 'guardian', how: 'phone', pressureAsked: 'asked-none' };
      await refused('guardian-not-named', 'visitator', `/consents/${consentId}/withdrawal`, back);
      await told('visitator', `/consents/${consentId}/withdrawal`, { ...back, guardian: her });
    });
  });

  it('to be taken back from somebody whom it does not name', async () => {
    const consentId = await told('visitator', '/consents', given('written'));
    const back = { by: 'affected', how: 'phone', pressureAsked: 'asked-none' };
    const withdrawal = `/consents/${consentId}/withdrawal`;
    await refused('not-covered-by-that-consent', 'visitator', withdrawal, { ...back, recipients: [centre, police] });
    await told('visitator', withdrawal, { ...back, recipients: [centre] });
  });

  describe('as what a referral rests on', () => {
    const fieldSets = ['identity'];
    const asked = { to: centre, purpose: 'counselling', fieldSets, summary: 'Hun vil gerne have rådgivning.' };

    it.each([
      ['to whom', '2026-4', { to: family }],
      ['for what', '2026-5', { purpose: 'protection' }],
      ['of what', '2026-6', { fieldSets: ['identity', 'cpr'] }],
    ])('beyond what it says: %s', async (_, explainedVersion, more) => {
      const own = given('digital', { explainedVersion });
      const consentId = await told('visitator', '/consents', own);
      await refused('beyond-consent', 'visitator', '/referrals', onConsent(consentId, { ...asked, ...more }));
      await told('visitator', '/referrals', onConsent(consentId, asked));
    });

    it('when it was taken back: it may be given anew', async () => {
      const again = given('written', { explainedVersion: '2026-3' });
      const consentId = await told('visitator', '/consents', again);
      const back = { by: 'affected', how: 'phone', pressureAsked: 'asked-none' };
      await told('visitator', `/consents/${consentId}/withdrawal`, back);
      await refused('consent-ended', 'visitator', '/referrals', onConsent(consentId, asked));
      const renewed = await told('visitator', '/consents', again);
      await told('visitator', '/referrals', onConsent(renewed, asked));
    });
  });
});
