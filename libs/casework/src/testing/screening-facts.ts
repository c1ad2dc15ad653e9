import type { CodeOf } from '../kernel/code-list';
import { CaseScreened, SecondOpinionGiven, type screeningOutcome } from '../screening/facts';
import { drawn } from './decision';

export const screeningId = drawn(800_040);

export const screened = (outcome: CodeOf<typeof screeningOutcome>, id = screeningId) =>
  CaseScreened.of({
    screeningId: id,
    about: [],
    basis: 'affected',
    findings: ['persistent'],
    refusal: 'clear',
    replies: 'none',
    because: [],
    outcome,
    concern: 'moderate',
    reviewOn: '2026-04-03',
    narrative: { reasons: `why it is ${outcome}` },
  });

export const secondOpinion = SecondOpinionGiven.of({ screeningId, agrees: true, narrative: { reasons: 'so it is' } });
