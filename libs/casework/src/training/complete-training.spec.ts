import { describe, expect, it } from '@jest/globals';
import { staffLife } from '../staff';
import { givenIn, stored } from '../testing/decision';
import { visitator } from '../testing/people';
import { completeTraining } from './complete-training';
import { TrainingCompleted } from './facts';
import { trainingIn } from './state';

const body = { course: 'screening', at: '2026-03-03', validUntil: '2028-03-03' } as const;
const completed = TrainingCompleted.of(body);
const given = (...facts: Parameters<typeof stored>[0][]) => givenIn(staffLife, ...facts);

describe('a training is completed', () => {
  it('with the day until which it is valid', () => given().when(completeTraining, body).by(visitator).gives(completed));
  it('in silence when it is recorded already', () =>
    given(completed).when(completeTraining, body).by(visitator).givesNothing());
  it('again, when only the day was wrong, and then no more', () => {
    const rightDay = { ...body, at: '2026-03-02' };
    given(completed).when(completeTraining, rightDay).by(visitator).gives(TrainingCompleted.of(rightDay));
    given(completed, TrainingCompleted.of(rightDay)).when(completeTraining, rightDay).by(visitator).givesNothing();
  });
  it('again, when the course was taken again', () => {
    const again = { ...body, validUntil: '2029-03-03' };
    given(completed).when(completeTraining, again).by(visitator).gives(TrainingCompleted.of(again));
  });
  it('though it is valid for that day only', () =>
    expect(
      given()
        .when(completeTraining, { ...body, validUntil: body.at })
        .by(visitator)
        .decided(),
    ).toHaveLength(1));
  it('by somebody else than the one who was trained', () => {
    const of = (staffId: string) => given().when(completeTraining, body).by(visitator, { staffId });
    of('somebody-else').gives(completed);
    of(visitator.id).refuses('own-training');
  });
  it('not by the one who was trained, though it is recorded already', () =>
    given(completed).when(completeTraining, body).by(visitator, { staffId: visitator.id }).refuses('own-training'));
  it('not before it was held', () =>
    given()
      .when(completeTraining, { ...body, at: '2026-03-04' })
      .by(visitator)
      .refuses('training-not-held-yet'));
  it('not with an end before its start', () =>
    given()
      .when(completeTraining, { ...body, validUntil: '2026-03-02' })
      .by(visitator)
      .refuses('end-before-start'));
});

describe('what a screening asks of the training', () => {
  const after = (...facts: Parameters<typeof stored>[0][]) => {
    const state = staffLife.empty();
    facts.forEach((fact, index) => staffLife.evolve(state, stored(fact, index + 1)));
    return trainingIn(state.training, 'screening')?.validUntil;
  };
  const renewed = TrainingCompleted.of({ ...body, validUntil: '2029-03-03' });

  it('is nothing for whoever was never trained', () => expect(after()).toBeUndefined());
  it('is the day until which it is valid', () => expect(after(completed)).toBe('2028-03-03'));
  it('is the later day of two, in whatever order they were recorded', () => {
    expect(after(completed, renewed)).toBe('2029-03-03');
    expect(after(renewed, completed)).toBe('2029-03-03');
  });
});
