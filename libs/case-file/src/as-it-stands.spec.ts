import { describe, expect, it } from '@jest/globals';
import type { Notice, NoticeData } from '@vaern/ledger';
import { asItStands } from './as-it-stands';

let number = 0;
const told = (type: string, data: NoticeData): Notice => ({ type, data, number: ++number }) as unknown as Notice;
const part = (sealedClass: string, person = 'her') => ({
  id: `${sealedClass} of ${person}`,
  class: sealedClass,
  person,
  commitment: 'c',
});
const here = () => true;
const elsewhere = () => false;
const types = (notices: readonly Notice[]) => asItStands(notices, here).map(({ type }) => type);

describe('a case as it stands', () => {
  it('is as it was told when nothing was taken back', () => {
    const notices = [
      told('IncidentLogged', { factId: 'a', parts: [part('log-text')] }),
      told('WishStated', { factId: 'b' }),
    ];
    expect(asItStands(notices, here)).toEqual(notices);
  });

  it('is without a retracted fact, and says that it was retracted', () => {
    expect(
      types([
        told('IncidentLogged', { factId: 'a' }),
        told('IncidentLogged', { factId: 'b' }),
        told('FactRetracted', { factId: 'a' }),
      ]),
    ).toEqual(['IncidentLogged', 'FactRetracted']);
  });

  it('is without a notice that was taken back by its number', () => {
    const gone = told('IncidentLogged', { factId: 'a' });
    expect(types([gone, told('Retracted', { number: gone.number })])).toEqual(['Retracted']);
  });

  it.each(['PersonRetracted', 'PersonForgotten'])(
    'is without a person after %s, and without words about them elsewhere',
    (type) => {
      const notices = [
        told('PersonDescribed', { factId: 'a', personId: 'him' }),
        told('IncidentLogged', { factId: 'b', parts: [part('log-text'), part('witness', 'him')] }),
        told(type, { personId: 'him' }),
      ];
      expect(asItStands(notices, here)).toMatchObject([{ data: { factId: 'b', parts: [part('log-text')] } }, { type }]);
    },
  );

  it('keeps a person whom another agency forgot, and the words about them', () => {
    const notices = [
      told('PersonDescribed', { factId: 'a', personId: 'him' }),
      told('IncidentLogged', { factId: 'b', parts: [part('log-text'), part('witness', 'him')] }),
      told('PersonForgotten', { personId: 'him', controller: 'u-police' }),
    ];
    expect(asItStands(notices, elsewhere)).toEqual(notices);
  });

  it('asks of each forgetting where it was, of everything that was told of the case', () => {
    const notices = [
      told('PersonDescribed', { factId: 'a', personId: 'her' }),
      told('PersonDescribed', { factId: 'b', personId: 'him' }),
      told('PersonForgotten', { personId: 'her', controller: 'u-police' }),
      told('PersonForgotten', { personId: 'him', controller: 'u-home' }),
    ];
    const byTheHome = ({ data }: Notice, all: readonly Notice[]) => all === notices && data?.controller === 'u-home';
    expect(asItStands(notices, byTheHome).map(({ data }) => data?.personId)).toEqual(['her', 'her', 'him']);
  });

  it('keeps a person who is retracted where only somebody else is', () => {
    expect(
      types([told('PersonDescribed', { factId: 'a', personId: 'her' }), told('PersonRetracted', { personId: 'him' })]),
    ).toContain('PersonDescribed');
  });

  it('is without a hit in words that were struck, retracted or of a person who is gone, and keeps other hits', () => {
    const hit = (factId: string, of: string, about = 'her') => told('AddressHitFound', { factId, class: of, about });
    const notices = [hit('a', 'log-text'), hit('a', 'effect'), hit('b', 'effect'), hit('c', 'witness', 'him')];
    const gone = [
      told('WordsStruck', { factId: 'a', personId: 'her', class: 'log-text' }),
      told('FactRetracted', { factId: 'b' }),
      told('PersonRetracted', { personId: 'him' }),
    ];
    expect(asItStands([...notices, ...gone], here)).toEqual([notices[1], ...gone]);
  });

  it('is without struck words, of that fact, person and class alone', () => {
    const parts = [part('log-text'), part('effect'), part('log-text', 'him')];
    const notices = [
      told('IncidentLogged', { factId: 'a', parts }),
      told('IncidentLogged', { factId: 'b', parts }),
      told('WordsStruck', { factId: 'a', personId: 'her', class: 'log-text' }),
    ];
    expect(asItStands(notices, here).map(({ data }) => data?.parts?.length)).toEqual([2, 3, undefined]);
  });

  it('leaves alone what may be served without data only', () => {
    const closed = { type: 'IncidentLogged', number: 1 } as unknown as Notice;
    expect(asItStands([closed], here)).toEqual([closed]);
  });
});
