import { describe, expect, it } from '@jest/globals';
import { describePerson } from '../intake/describe-person';
import { logIncident } from '../log/log-incident';
import { witness } from '../testing/intake-facts';
import { NotAnIntent, readIntent } from './read-intent';
import type { IntentClass } from './decision';

const person = { capacities: ['witness'], identityStatus: 'known', addressProtection: 'none' };
const incident = {
  occurredFrom: '2026-03-03T10:00:00Z',
  precision: 'minute',
  toldBy: 'affected',
  channels: ['call'],
  behaviours: ['contact'],
  direction: 'incoming',
  audience: 'police',
};
function faults(intent: IntentClass, body: object): readonly string[] {
  try {
    return [`read: ${Object.keys(readIntent(intent, body)).length} fields`];
  } catch (error) {
    if (!(error instanceof NotAnIntent)) throw error;
    return error.faults.map(({ pointer, constraint }) => `${pointer} ${constraint}`);
  }
}

describe('a body is refused, and nothing breaks', () => {
  const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
  const values = ['1', 'null', '{"a":1}', '{"prototype":{"a":1}}'];
  const strange = inherited.flatMap((name) => values.map((value) => `"${name}":${value}`));
  const sent = (json: string) => JSON.parse(json) as object;

  it.each(strange)('with a field that every object inherits: %s', (field) => {
    const name = /"(\w+)"/.exec(field)?.[1];
    const top = sent(`{${JSON.stringify(person).slice(1, -1)},${field}}`);
    expect(faults(describePerson.intent, top)).toEqual([`/${name} unknown-field`]);
    const nested = { ...person, address: sent(`{"street":"Torvegade 1",${field}}`) };
    expect(faults(describePerson.intent, nested)).toEqual([`/address/${name} unknown-field`]);
    const listed = { ...incident, witnesses: [sent(`{"personId":"${witness}",${field}}`)] };
    expect(faults(logIncident.intent, listed)).toEqual([`/witnesses/0/${name} unknown-field`]);
  });

  it('however deep it is nested', () => {
    const depths = 50_000;
    const bomb = sent(`${'['.repeat(depths)}${']'.repeat(depths)}`);
    expect(faults(describePerson.intent, { ...person, address: bomb })).toEqual(['/address/0/0/0/0 unknown-field']);
  });

  it.each([{}, 'text', 5, null])('with something else where a list of objects belongs: %j', (witnesses) =>
    expect(faults(logIncident.intent, { ...incident, witnesses })).toContain('/witnesses is-list'),
  );

  it.each([[[]], [5], [null], ['text']])('with something else in a list of objects: %j', (item) =>
    expect(faults(logIncident.intent, { ...incident, witnesses: [item] }).join(', ')).toContain('is-object'),
  );

  it.each([[], [{ street: 'Torvegade 1' }], 'text', 5, null].map((address) => ({ address })))(
    'with something else where an object belongs: %j',
    (field) => expect(faults(describePerson.intent, { ...person, ...field })).toContain('/address is-object'),
  );
});
