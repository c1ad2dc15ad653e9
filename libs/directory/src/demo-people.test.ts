import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DemoMark, provision } from '@vaern/platform';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoPeople, type DemoPerson } from './demo-people';
import { demoStaffBook } from './demo-staff';
import { Directory } from './directory';
import { Staff } from './staff-book';

const directory = new Directory();
let database: TestDatabase;
let people: readonly DemoPerson[];
beforeAll(async () => {
  database = await freshDatabase();
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'vaern-directory-'));
  const roles = directory.roleRecipients();
  await provision({ admin: database.url, dataFolder, roles, migrations: [], demo: true });
  const mark = await DemoMark.of(database.pool);
  people = demoPeople(mark!);
});
afterAll(() => database.drop());

const roleOf = { visitator: 'visitator', 'visitator-deputy': 'visitator' };

describe('the demo people', () => {
  it('are those that the contracts name, a second coordinator and officer, and who reads restricted cases at police and centre', () => {
    const named =
      'frontline, visitator, visitator-deputy, coordinator, coordinator-deputy, family-counsellor, employee-safety, employee-safety-deputy, ' +
      'manager, intake-officer, case-officer, case-officer-deputy, feed-client, records-client, counsellor, perpetrator-counsellor, ' +
      'group-organiser, centre-manager, affected, dpo, dpo-police, dpo-centre, records-owner, operator, ' +
      'named-officer, named-officer-deputy, named-counsellor, named-counsellor-deputy';
    const first = people.filter(({ user }) => !/-(varde|fyn)$/.test(user)).map(({ user }) => user);
    expect(first.toSorted((a, b) => a.localeCompare(b))).toEqual(
      named.split(', ').toSorted((a, b) => a.localeCompare(b)),
    );
  });
  it('are there again for the second municipality and the second district', () => {
    const at = (agency: string, suffix: string) =>
      people.filter((person) => person.agency === agency).map(({ user, roles }) => [user.replace(suffix, ''), roles]);
    expect(at('municipality:0573', '-varde')).toEqual(at('municipality:0561', '-varde'));
    expect(at('police:1465', '-fyn')).toEqual(at('police:1464', '-fyn'));
  });
  it('are told apart by what they sign in as, and by their agency’s id', () => {
    expect(new Set(people.map(({ user }) => user)).size).toBe(people.length);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  });
  it('work in a unit of their agency', () => {
    for (const { unit, agency } of people) expect([unit, directory.unit(unit)?.agency]).toEqual([unit, agency]);
  });
  it('sit behind the walls only if that is their work', () => {
    const behind = people.filter(({ unit }) => ['restricted', 'perpetrators'].includes(directory.standingOf(unit)));
    expect(new Set(behind.flatMap(({ roles }) => roles))).toEqual(
      new Set(['employee-safety', 'perpetrator-counsellor', 'case-officer', 'counsellor']),
    );
  });
  it('who watch, decide on forgetting or run the machine stand in no unit that is told anything', () => {
    const apart = ['data-protection-officer', 'records-owner', 'operator', 'frontline', 'affected'];
    for (const { roles, unit } of people) {
      const isApart = roles.some((role) => apart.includes(role));
      expect([unit, directory.unit(unit)?.recipient]).toEqual([unit, !isApart]);
    }
  });
  it('are two at least wherever restricted cases are told, and all of those are on the roster', async () => {
    const staff = new Staff(directory, demoStaffBook((await DemoMark.of(database.pool))!));
    for (const { id } of directory.recipients().filter(({ standing }) => standing === 'restricted')) {
      const readers = people.filter(({ unit }) => unit === id);
      expect(readers.length).toBeGreaterThan(1);
      expect(staff.rosterOf(id)).toEqual(readers.map((reader) => reader.id));
    }
  });
  it('have a deputy with the visitator’s own role', () => {
    for (const [user, role] of Object.entries(roleOf)) {
      expect(people.find((person) => person.user === user)?.roles).toEqual([role]);
    }
  });
});

it('are had by no database without the mark', () => {
  // @ts-expect-error a mark is read, not made
  expect(() => demoPeople({ demo: true })).toThrow(/demo mark/);
  // @ts-expect-error nor left out
  expect(() => demoPeople(undefined)).toThrow(/demo mark/);
});
