import { describe, expect, it } from '@jest/globals';
import { adviceOf, asksForAssessment, besideOf, blank, harmfulIn, toGiveTo, topicsOf } from './advice-draft';

const item = (id: string, more: object = {}) => ({
  id,
  version: 1,
  kind: 'recommended' as const,
  whom: 'affected' as const,
  topic: 'contact' as const,
  toGive: true,
  ...more,
});
const items = [
  item('keep-a-log', { topic: 'documentation' }),
  item('keep-old-channel'),
  item('block', { kind: 'contested', version: 2, beside: 'keep-old-channel' }),
  item('block', { kind: 'recommended', toGive: false, withdrawn: '2025-01-01' }),
  item('listen', { whom: 'relatives' }),
  item('confront', { kind: 'harmful', toGive: false }),
  item('confront-too', { kind: 'harmful', toGive: false, whom: 'perpetrator' }),
];
const draft = (more: object) => ({ ...blank, ...more });

describe('advice', () => {
  it('is offered to those for whom it is meant, by what it is about', () => {
    const offered = toGiveTo(items, 'affected', 'recommended');
    expect(offered.map(({ id }) => id)).toEqual(['keep-a-log', 'keep-old-channel']);
    expect(topicsOf(offered)).toEqual(['documentation', 'contact']);
    expect(toGiveTo(items, 'relatives', 'recommended').map(({ id }) => id)).toEqual(['listen']);
  });
  it('that does harm is listed, and sent by nobody', () => {
    expect(harmfulIn(items).map(({ id }) => id)).toEqual(['confront']);
    expect(adviceOf(draft({ items: ['confront'] }), items, 'her').items).toEqual([]);
  });
  it('is sent in the version that holds today', () =>
    expect(adviceOf(draft({ items: ['block'], deviation: 'no-other-way', assessment: ' a ' }), items, 'her')).toEqual({
      items: [{ id: 'block', version: 2 }],
      deviation: 'no-other-way',
      assessment: 'a',
    }));
  it('is for the affected person, where nobody else is named', () => {
    expect(adviceOf(draft({ items: ['keep-a-log'], to: 'her' }), items, 'her')).not.toHaveProperty('to');
    expect(adviceOf(draft({ items: ['listen'], to: 'aunt' }), items, 'her')).toMatchObject({ to: 'aunt' });
  });
});

describe('contested advice', () => {
  it('asks for an assessment, and for the old channel to be kept', () => {
    expect(asksForAssessment({ items: ['block'] }, items)).toBe(true);
    expect(besideOf({ items: ['block'] }, items)).toEqual(['keep-old-channel']);
  });
  it('asks for nothing where it was not chosen', () => {
    expect(asksForAssessment({ items: ['keep-a-log'] }, items)).toBe(false);
    expect(besideOf({ items: ['keep-a-log'] }, items)).toEqual([]);
  });
  it('takes its assessment along only as long as it is chosen', () =>
    expect(
      adviceOf(draft({ items: ['keep-a-log'], deviation: 'no-other-way', assessment: 'a' }), items, 'her'),
    ).not.toHaveProperty('assessment'));
});
