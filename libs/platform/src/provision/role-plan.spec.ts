import { describe, expect, it } from '@jest/globals';
import { agencies } from '../../test/agencies';
import { membershipsWanted, rolesServedBy, rolesWanted } from './role-plan';

const [police] = agencies;

describe('the roles', () => {
  it('are the owner’s, the services’, the groups’ and the agencies’', () => {
    expect(rolesWanted(agencies)).toEqual([
      'vaern_owner',
      'vaern_casedesk',
      'vaern_courier',
      'vaern_timekeeper',
      'vaern_oversight',
      'vaern_sessions',
      'vaern_knowledge',
      'vaern_agency',
      'vaern_agency_writer',
      'vaern_police_readers',
      'vaern_police_writers',
      'vaern_centre_readers',
      'vaern_centre_writers',
      'vaern_police_1464',
      'vaern_police_1464_writer',
      'vaern_police_1464_restricted',
      'vaern_police_1464_restricted_writer',
      'vaern_police_1465',
      'vaern_police_1465_writer',
      'vaern_centre_dk',
      'vaern_centre_dk_writer',
    ]);
  });
  it.each(['vaern_owner', 'vaern_agency', 'vaern_casedesk', 'vaern_police_readers', 'postgres', 'vaern_x"; drop'])(
    'no agency gets %s',
    (role) => expect(() => rolesWanted([{ ...police!, role }])).toThrow(/cannot be the role of an agency/),
  );
  it('readers read with the readers of their kind, writers write with its writers, and neither with the other', () => {
    const groupsOf = (member: string) =>
      membershipsWanted(agencies)
        .filter((membership) => membership.member === member)
        .map(({ group, how }) => [group, how]);
    expect(groupsOf('vaern_police_1464_restricted')).toEqual([['vaern_police_readers', 'inherit']]);
    expect(groupsOf('vaern_police_1464_writer')).toEqual([['vaern_police_writers', 'inherit']]);
    expect(groupsOf('vaern_police_readers')).toEqual([['vaern_agency', 'inherit']]);
    expect(groupsOf('vaern_police_writers')).toEqual([['vaern_agency_writer', 'inherit']]);
  });
});

describe('a process takes', () => {
  it('its agency’s roles, walls included', () => {
    expect(rolesServedBy('police:1464', agencies)).toEqual([
      'vaern_police_1464',
      'vaern_police_1464_writer',
      'vaern_police_1464_restricted',
      'vaern_police_1464_restricted_writer',
    ]);
  });
  it('never the owner’s', () => {
    for (const process of ['hub', 'gateway', 'courier', 'police:1464']) {
      expect(rolesServedBy(process, agencies)).not.toContain('vaern_owner');
    }
    expect(() => rolesServedBy('owner', agencies)).toThrow(/no process/);
  });
});
