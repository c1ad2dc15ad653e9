import { expect, it } from '@jest/globals';
import { array, assert, boolean, constant, constantFrom, oneof, property, record, type Arbitrary } from 'fast-check';
import { Policies, type Asked } from './decide';
import { matrix } from './matrix';
import { purposeCodes } from './purposes';
import { caseStandings, isOwn, type CaseInView } from './relation';
import { rightNames, rights, type About, type Right } from './rights';
import { roles, type Role } from './roles';

const policies = new Policies();
const me = 's-me';
const staff = constantFrom(me, 's-1');

const caseInView: Arbitrary<CaseInView> = record(
  {
    standing: constantFrom(...caseStandings),
    me: constant(me),
    handler: staff,
    assigned: array(staff, { maxLength: 2 }),
    openedBy: staff,
    unaccepted: boolean(),
    readers: array(staff, { maxLength: 2 }),
    party: constantFrom(false, false, false, true),
  },
  { requiredKeys: ['me'] },
);
const agencies = ['municipality', 'police', 'centre'] as const;
const anyPost = agencies.flatMap((at) => roles[at].map((role) => ({ at, role })));

/** Anybody, and as often somebody whose role has the right: drawn blindly, most requests would end at the matrix. */
const actorOf = (right: Right) => {
  const posts = agencies.flatMap((at) => matrix[right][at].map((role) => ({ at, role })));
  return oneof(constantFrom(...anyPost), constantFrom(...(posts.length > 0 ? posts : anyPost))).chain(({ at, role }) =>
    record(
      {
        agency: constantFrom(`${at}:1`, `${at}:2`, `${at}:3`, 'nowhere:1'),
        role: constant(role),
        through: constant('machine'),
      },
      { requiredKeys: ['agency', 'role'] },
    ),
  );
};
const aTrack = record(
  { standing: constantFrom<'home' | 'perpetrators'>('home', 'perpetrators') },
  { requiredKeys: [] },
);
const requests = (right: Right) => {
  const whoAsks = { actor: actorOf(right), action: constant(right), purpose: constantFrom(...purposeCodes) };
  const requiredKeys = ['actor', 'action'] as const;
  return oneof(
    { weight: 8, arbitrary: record({ ...whoAsks, case: caseInView }, { requiredKeys: [...requiredKeys] }) },
    { weight: 2, arbitrary: record({ ...whoAsks, track: aTrack }, { requiredKeys: [...requiredKeys] }) },
    {
      weight: 1,
      arbitrary: record({ ...whoAsks, case: caseInView, track: aTrack }, { requiredKeys: [...requiredKeys] }),
    },
  );
};
const asked = constantFrom(...rightNames).chain(requests) as Arbitrary<Asked>;

/** The rules once more, written down plainly from the glossary's list of roles. */
interface Facts {
  readonly seen: CaseInView;
  readonly action: Right;
  readonly about: About;
  readonly through: boolean;
}
const handles = ({ seen }: Facts) => seen.handler === me;
const reported = ({ seen }: Facts) => seen.openedBy === me && seen.standing === 'home';
const stands =
  (...as: readonly string[]) =>
  ({ seen }: Facts) =>
    as.includes(seen.standing ?? '');
const waits = ({ seen }: Facts) => seen.unaccepted === true;
const accepts = ({ action }: Facts) => action === 'referral.accept';
const isAbout =
  (...kinds: readonly About[]) =>
  ({ about }: Facts) =>
    kinds.includes(about);
type Rule = (facts: Facts) => boolean;
const any =
  (...rules: readonly Rule[]): Rule =>
  (facts) =>
    rules.some((rule) => rule(facts));
const both =
  (...rules: readonly Rule[]): Rule =>
  (facts) =>
    rules.every((rule) => rule(facts));
const isAssigned: Rule = ({ seen }) => (seen.assigned ?? []).includes(me);
const isNamed: Rule = ({ seen }) => (seen.readers ?? []).includes(me);

const mayInCase: Partial<Record<Role, Rule>> = {
  visitator: stands('home', 'family'),
  coordinator: any(
    handles,
    isAssigned,
    both(waits, isAbout('answer', 'codes')),
    both(accepts, stands('home', 'family')),
  ),
  'family-counsellor': stands('family'),
  'employee-safety': both(stands('restricted'), isNamed),
  'intake-officer': any(isAbout('codes'), reported, both(waits, stands('police'))),
  'case-officer': any(
    isAbout('codes'),
    handles,
    reported,
    both(isAbout('answer'), stands('police')),
    both(stands('restricted'), isNamed),
    isAssigned,
  ),
  'records-client': both(any(handles, isAssigned), ({ through }) => through),
  counsellor: any(stands('affected', 'home'), both(stands('restricted'), isNamed)),
  affected: stands('own'),
  'group-organiser': stands('affected', 'home'),
  'records-owner': stands('home', 'family', 'police', 'affected', 'perpetrators'),
};

const isShut = (seen: CaseInView) =>
  seen.standing === undefined || seen.party === true || (seen.readers !== undefined && !seen.readers.includes(me));
const isAnIdleReason = (purpose: string | undefined) =>
  purpose === undefined || purpose === 'supervision' || purpose === 'access-request';

const opensIdly = (about: About, purpose: string | undefined) => about === 'words' && isAnIdleReason(purpose);
const looksIdly = (action: string, purpose: string | undefined) => action === 'case.search' && isAnIdleReason(purpose);

const hasTheRole = ({ agency, role }: Asked['actor'], action: Asked['action']) =>
  Object.entries(matrix[action]).some(([at, row]) => agency.startsWith(`${at}:`) && row.some((one) => one === role));

function inItsTrack({ action, case: seen, track, purpose }: Asked): boolean {
  const isRead = rights[action].about === 'track-words';
  return seen === undefined && track?.standing !== undefined && !(isRead && isAnIdleReason(purpose));
}

function inItsPlace(request: Asked): boolean {
  const isOfTracks = rights[request.action].about.startsWith('track');
  if (isOfTracks) return inItsTrack(request);
  return request.track === undefined && inItsCase(request);
}

function inItsCase({ actor: who, action, case: seen, purpose }: Asked): boolean {
  const { about } = rights[action];
  if (!seen) return about === 'agency' && !looksIdly(action, purpose);
  if (about === 'agency' || isShut(seen) || opensIdly(about, purpose)) return false;
  const rule = mayInCase[who.role as Role] ?? (() => false);
  return rule({ seen, action, about, through: who.through !== undefined });
}

it('decides 30,000 random requests as a plain reading of the rules does', () => {
  let allowed = 0;
  assert(
    property(asked, (request) => {
      const answer = policies.decide(request).allowed;
      if (answer) allowed += 1;
      return answer === (hasTheRole(request.actor, request.action) && inItsPlace(request));
    }),
    { numRuns: 30_000 },
  );
  expect(allowed).toBeGreaterThan(900);
});

it('names a policy whenever it lets somebody in', () => {
  assert(
    property(asked, (request) => {
      const { allowed, policyIds } = policies.decide(request);
      return !allowed || policyIds.length > 0;
    }),
    { numRuns: 2_000 },
  );
});

it('never lets a party to the case in, whatever else is true', () => {
  assert(
    property(
      asked,
      caseInView,
      (request, seen) => !policies.decide({ ...request, case: { ...seen, party: true } }).allowed,
    ),
    { numRuns: 2_000 },
  );
});

it('counts a case as one’s own when one handles it, is assigned to it or reported it', () => {
  expect(isOwn({ me, handler: me })).toBe(true);
  expect(isOwn({ me, assigned: ['s-1', me] })).toBe(true);
  expect(isOwn({ me, openedBy: me })).toBe(true);
  expect(isOwn({ me, handler: 's-1', assigned: ['s-2'], openedBy: 's-1' })).toBe(false);
  expect(isOwn({ me, party: true, readers: [me] })).toBe(false);
});
