import { describe, expect, it } from '@jest/globals';
import type { StoredFact } from '@vaern/casework';
import { groundsOf, noAccess } from './access';
import { closings } from './closings';
import { id, recipientOf, who } from './testing/cast';
import { accepted, completed, consent, consentWithdrawn, declined, opened, sent, withdrawn } from './testing/facts';
import { tellAll } from './testing/telling';

const [r1, r2, c1] = [id(2, 1), id(2, 2), id(3, 1)];
const police = recipientOf('police');
const onConsent = { legalBasis: 'consent', consentId: c1 } as const;
const after = (...facts: readonly StoredFact[]) => {
  const access = noAccess();
  tellAll(facts, access);
  return access;
};
const closed = (before: readonly StoredFact[], ...facts: readonly StoredFact[]) =>
  closings(after(...before), facts, who).map(({ ground, reason, wholeCase }) => [ground, reason, wholeCase]);

describe('what facts about to be appended would close', () => {
  const one = [opened(), sent(r1, 'police'), accepted(r1)];
  it('is the whole case when no ground remains', () => {
    expect(closed(one, declined(r1))).toEqual([[r1, 'declined', true]]);
  });
  it('is not the whole case while another ground is open or ended', () => {
    expect(closed([...one, sent(r2, 'police')], declined(r1))).toEqual([[r1, 'declined', false]]);
    expect(closed([...one, sent(r2, 'police'), completed(r2)], declined(r1))).toEqual([[r1, 'declined', false]]);
  });
  it('counts what the same append opens', () => {
    expect(closed(one, declined(r1), sent(r2, 'police'))).toEqual([[r1, 'declined', false]]);
    const given = [opened(), consent(c1, ['police'], []), sent(r1, 'police', onConsent)];
    expect(closed([opened()], ...given.slice(1), consentWithdrawn(c1))).toEqual([[r1, 'consent-withdrawn', true]]);
  });
  it('names the first fact that closes, and each ground once', () => {
    const both = [opened(), consent(c1, ['police'], []), sent(r1, 'police', onConsent), sent(r2, 'police', onConsent)];
    const [withdrawal, rest] = [consentWithdrawn(c1), [withdrawn(r1), withdrawn(r2)]];
    expect(closings(after(...both), [withdrawal, ...rest], who)).toEqual(
      [r1, r2].map((ground) => ({
        recipient: police,
        ground,
        reason: 'consent-withdrawn',
        factId: withdrawal.id,
        wholeCase: true,
      })),
    );
  });
  it('is nothing for what ends, and for what is closed already', () => {
    expect(closed(one, completed(r1))).toEqual([]);
    expect(closed([...one, declined(r1)], withdrawn(r1))).toEqual([]);
  });
  it('is found without changing anything', () => {
    const access = after(...one);
    closings(access, [declined(r1), sent(r2, 'police')], who);
    expect(groundsOf(access, police)).toEqual([r1]);
  });
});
