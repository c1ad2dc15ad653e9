import { expect, it } from '@jest/globals';
import { caseLife, type CaseState } from './case';
import { readIntent } from './kernel/read-intent';
import { logIncident } from './log/log-incident';
import { known, NOW, stored } from './testing/decision';
import { contact, opened } from './testing/intake-facts';
import * as people from './testing/people';
import { consentToCentre, sentToCentre } from './testing/referral-facts';
import { screened } from './testing/screening-facts';

const begun = [opened, contact, screened('conflict'), consentToCentre(), sentToCentre()];

it('a command on a long case costs what it costs on a short one', () => {
  const body = {
    occurredFrom: NOW,
    precision: 'minute',
    toldBy: 'affected',
    channels: ['call'],
    behaviours: ['contact'],
    direction: 'incoming',
    audience: 'police',
  };
  const ofLength = (facts: number) => {
    const state = caseLife.empty();
    begun.forEach((fact, index) => caseLife.evolve(state, stored(fact, index + 1)));
    const [incident] = logIncident.decide(state, readIntent(logIncident.intent, body), known(people.visitator));
    for (let n = 10; n < facts; n++) {
      const entryRef = n
        .toString(32)
        .replaceAll(/[^a-z2-7]/g, 'z')
        .padStart(8, 'a');
      caseLife.evolve(state, stored({ fact: { ...incident!, plain: { ...incident!.plain, entryRef } } }, n));
    }
    return state;
  };
  const median = (state: CaseState) => {
    const times = Array.from({ length: 400 }, (_, n) => {
      const intent = readIntent(logIncident.intent, body);
      const started = performance.now();
      const decided = logIncident.decide(state, intent, known(people.visitator));
      decided.forEach((fact) => caseLife.evolve(state, stored(fact, 1_000_000 + n)));
      return performance.now() - started;
    });
    return times.sort((a, b) => a - b)[200]!;
  };
  const [short, long] = [median(ofLength(50)), median(ofLength(50_000))];
  expect(long).toBeLessThan(3 * short + 0.05);
});
