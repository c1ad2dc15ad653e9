import { describe, expect, it } from '@jest/globals';
import { DangerRaised } from '../intake/facts';
import { drawn, stored } from '../testing/decision';
import { factReader, type Upcast } from './read-fact';

const {
  id,
  type: _type,
  ...data
} = stored(DangerRaised.of({ dangerId: drawn(1), saidBy: 'affected', sign: 'weapon' }), 1);
/** As an event of a shape that could have been: a list of signs, under a name that is used no more. */
const before = {
  id,
  type: 'AlarmRaised',
  data: { ...data, plain: { dangerId: drawn(1), saidBy: 'affected', signs: ['weapon'] } },
};

const asDanger: Upcast = (fact) => {
  const { signs, ...plain } = fact.plain;
  return { ...fact, type: 'DangerRaised', plain: { ...plain, sign: (signs as readonly string[])[0] } };
};
const read = factReader({ AlarmRaised: asDanger });

describe('a fact is read', () => {
  it('as it was stored, with the id and the type of its event', () =>
    expect(read({ id, type: 'DangerRaised', data })).toEqual({ ...data, id, type: 'DangerRaised' }));

  it('in the shape of today, if it was stored in an older one', () => {
    const fact = read(before);
    expect(fact).toMatchObject({ id, type: 'DangerRaised', plain: { dangerId: drawn(1), sign: 'weapon' } });
    expect(DangerRaised.plain.safeParse(fact.plain).success).toBe(true);
    expect(DangerRaised.plain.safeParse(before.data.plain).success).toBe(false);
  });

  it('and the event stays as it was', () => {
    const copy = structuredClone(before);
    read(before);
    expect(before).toEqual(copy);
  });

  it('of a type that an object has of itself, as any other', () =>
    expect(read({ id, type: 'constructor', data }).type).toBe('constructor'));
});
