import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { caseLife } from './case';
import { DangerRaised } from './intake/facts';
import { caseIntent, intentOn, intents, isIntentName, streams, type IntentName } from './intents';
import { shapeOf } from './kernel/shape';
import { drawn, known, stored } from './testing/decision';
import { affected, contact, danger, opened, threat, type Past } from './testing/intake-facts';
import { codeGiven } from './testing/own-access-facts';
import { visitator } from './testing/people';

const names = Object.keys(intents) as IntentName[];
const fileOf = (name: string) => `${name.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase()}.ts`;

describe('every intent', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  it.each(names)('%s has one name: of its class, and of its file', (name) => {
    expect(intents[name].intent.name).toBe(name);
    expect(files.filter((file) => path.basename(file) === fileOf(name))).toHaveLength(1);
  });
  it.each(names)('%s describes every field of its body', (name) => {
    const { properties, required } = shapeOf(intents[name].intent);
    expect(Object.keys(properties).length).toBeGreaterThan(0);
    for (const schema of Object.values(properties)) expect(schema).not.toEqual({});
    expect(Object.keys(properties)).toEqual(expect.arrayContaining([...required]));
  });
  it.each(names)('%s is found on its own stream, and on no other', (name) => {
    const kinds = (Object.keys(streams) as (keyof typeof streams)[]).filter((kind) => intentOn(kind, name));
    expect(kinds).toEqual([intents[name].stream]);
  });
});

it('one intent begins a case, one a group, and one a track', () => {
  expect(names.filter((name) => intents[name].starts)).toEqual(['ReportContact', 'OpenGroup', 'OpenTrack']);
});

it('only what is listed is an intent', () => {
  expect(isIntentName('AcceptReferral')).toBe(true);
  for (const name of ['acceptReferral', 'toString', '__proto__', '']) expect(isIntentName(name)).toBe(false);
});

describe('an answer names', () => {
  const answer = (name: IntentName, body: object, facts: Past) => {
    const { intent: Intent, decide, idOf } = caseIntent(name)!;
    const state = caseLife.empty();
    facts.forEach((fact, index) => caseLife.evolve(state, stored(fact, index + 1)));
    const intent = Object.assign(new Intent(), body);
    return idOf(intent, decide(state, intent, known(visitator)), state);
  };
  const raise = { sign: 'threat', by: 'affected', about: threat.plain.about };
  const someone = { capacities: ['affected'], identityStatus: 'known', addressProtection: 'none' };
  it('what was made', () => {
    expect(answer('ReportContact', { ...contact.plain, text: 'hello' }, [])).toBe(drawn(2));
    expect(answer('RaiseDanger', { ...raise, sign: 'weapon', about: undefined }, [opened])).toBe(drawn(1));
  });
  it('what is changed', () => expect(answer('ClearDanger', { dangerId: danger }, [opened, threat])).toBe(danger));
  it('the affected person, whom the case is about', () => {
    expect(answer('DescribePerson', someone, [opened])).toBe(affected);
    expect(answer('StateWish', { report: 'yes', keepFrom: [] }, [opened])).toBe(affected);
  });
  it('the own access that is given, and not the one that was never used', () => {
    const state = caseLife.empty();
    [opened, codeGiven({ useBy: '2026-03-01T08:00:00.000Z' })].forEach((fact, n) =>
      caseLife.evolve(state, stored(fact, n + 1)),
    );
    const { intent: Intent, decide, idOf } = caseIntent('OpenOwnAccess')!;
    const intent = Object.assign(new Intent(), { means: 'written-down', perpetratorHasAccess: 'no' });
    expect(idOf(intent, decide(state, intent, known(visitator)), state)).toBe(drawn(1));
  });
  it('the contact that was reported already', () => {
    expect(answer('ReportContact', {}, [opened, contact])).toBe(contact.plain.contactId);
  });
  it('the danger that was raised already, of all there are', () => {
    const { idOf } = caseIntent('RaiseDanger')!;
    const others = [{ sign: 'weapon' as const }, { saidBy: 'relative' as const }, { about: undefined }].map((more, n) =>
      DangerRaised.of({ ...threat.plain, ...more, dangerId: drawn(n + 1) }),
    );
    const state = caseLife.empty();
    [opened, ...others, threat].forEach((fact, index) => caseLife.evolve(state, stored(fact, index + 1)));
    expect(idOf(raise, [], state)).toBe(danger);
  });
});
