import { expect, it } from '@jest/globals';
import { z } from 'zod';
import type { catalogue } from './catalogue';
import { caseLife } from './case';
import { fact, type StoredOf } from './kernel/fact';
import type { Slice } from './kernel/slice';
import { all, nothing, only, own } from './kernel/told';
import { ReferralReceived, ReferralWithdrawn } from './referral/facts';
import { refusal, type RefusalCode } from './refusals';

/** Each line below that must not compile is marked: where it did, the type check would call the mark unused. */
const neverRun = () => {
  const label = { da: 'x', en: 'x' };
  const told = { family: nothing, restricted: all, police: nothing, affected: nothing, perpetrators: nothing };

  // @ts-expect-error the perpetrators' column is missing
  fact('Untold', { label, plain: {}, told: { family: nothing, restricted: all, police: nothing, affected: nothing } });
  // @ts-expect-error a cell names a field that the fact does not have
  fact('Mistold', { label, plain: { a: z.string() }, told: { ...told, police: only('b') } });
  // @ts-expect-error a cell rests on a field that the fact does not have
  fact('Misowned', { label, plain: { a: z.string() }, told: { ...told, police: own('referralId') } });
  // @ts-expect-error a plain field is called as a sealed class
  fact('Mixed', { label, plain: { note: z.string() }, sealed: { note: { text: z.string() } }, told });
  // @ts-expect-error there is no such class of words
  fact('Misclassed', { label, plain: {}, sealed: { diary: { text: z.string() } }, told });

  type Facts = { ReferralReceived: typeof ReferralReceived; ReferralWithdrawn: typeof ReferralWithdrawn };
  const handle = () => undefined;
  const whole: Slice<object, Facts> = {
    empty: () => ({}),
    on: { ReferralReceived: handle, ReferralWithdrawn: handle },
  };
  // @ts-expect-error a fact of the slice has no handler
  const part: Slice<object, Facts> = { empty: () => ({}), on: { ReferralReceived: handle } };

  type Handlers = {
    [Type in keyof Omit<typeof catalogue, 'TrainingCompleted'>]: (fact: StoredOf<(typeof catalogue)[Type]>) => void;
  };
  // @ts-expect-error a fact of the catalogue has no handler in the case
  const handlers: Handlers = { ...whole.on };

  refusal('no-such-case');
  refusal('referral-taken', { by: 's' });
  // @ts-expect-error nobody refuses like that
  refusal('because-i-say-so');
  // @ts-expect-error what its sentence needs is missing
  refusal('referral-taken');
  // @ts-expect-error it takes something else
  refusal('referral-taken', { to: 's' });
  // @ts-expect-error it takes nothing
  refusal('no-such-case', { caseId: 'x' });

  // @ts-expect-error a fact takes its own fields
  ReferralReceived.of({ referral: 'x' });
  // @ts-expect-error a code is one of its list
  ReferralWithdrawn.of({ referralId: 'x', reason: 'tired' });
  const code: RefusalCode = 'no-such-case';
  return [part, handlers, code];
};

it('is kept by the type check', () => {
  expect(neverRun).toBeInstanceOf(Function);
  expect(() => caseLife.evolve(caseLife.empty(), { type: 'Unheard' } as never)).toThrow(
    'no case has a fact of the type',
  );
});
