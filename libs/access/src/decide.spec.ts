import { describe, expect, it } from '@jest/globals';
import { Policies, PoliciesInvalid, type Asked } from './decide';
import { matrix, type Matrix } from './matrix';
import { policies as ours } from './policies';
import type { CaseInView, TrackInView } from './relation';
import type { Right } from './rights';
import type { Role } from './roles';

const policies = new Policies();
const me = 's-me';
const somebodyElse = 's-else';

const agencies = { municipality: 'municipality:0561', police: 'police:1464', centre: 'centre:dk' } as const;
const as = (kind: keyof typeof agencies, role: Role, through?: string) => ({
  agency: agencies[kind],
  role,
  ...(through && { through }),
});
const seen = (of: Omit<CaseInView, 'me'>): CaseInView => ({ me, ...of });
const open = (actor: Asked['actor'], of: Omit<CaseInView, 'me'>, action: Right = 'case.open') =>
  policies.decide({ actor, action, case: seen(of), purpose: 'case-work' });

const allows = (asked: ReturnType<typeof open>, ...ids: string[]) =>
  expect(asked).toEqual({ allowed: true, policyIds: ids });
const denies = (asked: ReturnType<typeof open>, ...ids: string[]) =>
  expect(asked).toEqual({ allowed: false, policyIds: ids });

describe('a case officer', () => {
  const officer = as('police', 'case-officer');

  it('opens the words of a case he handles', () =>
    allows(open(officer, { standing: 'police', handler: me }), 'case-officer-as-handler'));
  it('does not when a colleague handles it', () =>
    denies(open(officer, { standing: 'police', handler: somebodyElse })));
  it('does not while nobody handles it', () => denies(open(officer, { standing: 'police', unaccepted: true })));
  it('does not when his unit knows no such case', () => denies(open(officer, { handler: me }), 'unknown-case'));
  it('sees the codes of a colleague’s case', () =>
    allows(open(officer, { standing: 'police', handler: somebodyElse }, 'case.see'), 'case-officer-sees-codes'));
  it('answers a referral that waits', () =>
    allows(
      open(officer, { standing: 'police', unaccepted: true }, 'referral.accept'),
      'case-officer-answers-referrals',
    ));
  it('answers no referral of a case that began here', () =>
    denies(open(officer, { standing: 'home' }, 'referral.accept')));
  it('writes nothing in a colleague’s case', () =>
    denies(open(officer, { standing: 'police', handler: somebodyElse }, 'incident.log')));
  it('opens what he reported himself', () =>
    allows(open(officer, { standing: 'home', openedBy: me }), 'case-officer-own-reports'));
  it('does not open what a colleague reported', () =>
    denies(open(officer, { standing: 'home', openedBy: somebodyElse })));
  it('does not open what he once reported and another unit is home to', () =>
    denies(open(officer, { standing: 'police', openedBy: me })));
});

describe('an intake officer', () => {
  const officer = as('police', 'intake-officer');

  it('opens the words of a referral that waits', () =>
    allows(open(officer, { standing: 'police', unaccepted: true }), 'intake-officer-unaccepted-referrals'));
  it('does not once it is accepted', () =>
    denies(open(officer, { standing: 'police', unaccepted: false, handler: somebodyElse })));
  it('does not where her unit stands otherwise', () => denies(open(officer, { standing: 'home', unaccepted: true })));
  it('opens what she reported herself', () =>
    allows(open(officer, { standing: 'home', openedBy: me }), 'intake-officer-own-reports'));
  it('does not open what a colleague reported', () =>
    denies(open(officer, { standing: 'home', openedBy: somebodyElse })));
  it('does not open what she reported once another unit is home to it', () =>
    denies(open(officer, { standing: 'police', openedBy: me })));
  it('sees the codes of the unit’s cases', () =>
    allows(open(officer, { standing: 'police' }, 'timeline.see'), 'intake-officer-sees-codes'));
});

describe('the machines of the police', () => {
  it('the feed client opens no words, even of a case it would handle', () =>
    denies(
      open(as('police', 'feed-client'), { standing: 'police', handler: me }),
      'machines-alone-never-open-words',
      'role-without-the-right',
    ));
  it('the feed client opens no words even if the matrix gave it the right', () => {
    const generous: Matrix = { ...matrix, 'case.open': { ...matrix['case.open'], police: ['feed-client'] } };
    const asked = { actor: as('police', 'feed-client'), action: 'case.open', purpose: 'case-work' } as const;
    const permissive = { ...ours, everything: 'permit (principal, action, resource is Case);' };
    const answer = new Policies(generous, permissive).decide({ ...asked, case: seen({ standing: 'police' }) });
    denies(answer, 'machines-alone-never-open-words');
  });
  it('the records client opens words with the token of the officer who handles the case', () =>
    allows(
      open(as('police', 'records-client', 'records-1'), { standing: 'police', handler: me }),
      'records-client-with-the-handling-officer',
    ));
  it('does not without an officer', () =>
    denies(
      open(as('police', 'records-client'), { standing: 'police', handler: me }),
      'machines-alone-never-open-words',
    ));
  it('does not with an officer who does not handle the case', () =>
    denies(open(as('police', 'records-client', 'records-1'), { standing: 'police', handler: somebodyElse })));
});

describe('in a municipality', () => {
  const visitator = as('municipality', 'visitator');
  const coordinator = as('municipality', 'coordinator');
  const family = as('municipality', 'family-counsellor');
  const safety = as('municipality', 'employee-safety');

  it('the visitator opens every case of the home unit', () =>
    allows(open(visitator, { standing: 'home' }), 'visitator-all-of-the-unit'));
  it('and every case that another home referred to it', () =>
    allows(open(visitator, { standing: 'family' }), 'visitator-all-of-the-unit'));
  it('but none that stands as restricted', () => denies(open(visitator, { standing: 'restricted' })));
  it('and none that the unit does not know', () => denies(open(visitator, {}), 'unknown-case'));

  it('the coordinator opens a case assigned to her', () =>
    allows(open(coordinator, { standing: 'home', assigned: [somebodyElse, me] }), 'coordinator-when-assigned'));
  it('and one whose referral she took on', () =>
    allows(open(coordinator, { standing: 'home', handler: me }), 'coordinator-when-assigned'));
  it('but not one assigned to another', () =>
    denies(open(coordinator, { standing: 'home', assigned: [somebodyElse] })));
  it('the coordinator answers a referral that waits', () =>
    allows(
      open(coordinator, { standing: 'family', unaccepted: true }, 'referral.decline'),
      'coordinator-answers-referrals',
    ));
  it('but opens no words of it', () => denies(open(coordinator, { standing: 'home', unaccepted: true })));
  it.each(['home', 'family'] as const)('asks to take on one that a colleague has taken on: %s', (standing) =>
    allows(
      open(coordinator, { standing, unaccepted: false, handler: somebodyElse }, 'referral.accept'),
      'coordinator-asks-to-take-on',
    ),
  );
  it.each([
    'referral.receive',
    'referral.decline',
    'referral.forward',
    'referral.ask',
    'case.see',
    'case.open',
  ] as const)('and does nothing else about one that does not wait: %s', (right) =>
    denies(open(coordinator, { standing: 'family', unaccepted: false, handler: somebodyElse }, right)),
  );
  it('nor asks so of a restricted one that does not name her', () =>
    denies(
      open(coordinator, { standing: 'restricted', readers: [somebodyElse] }, 'referral.accept'),
      'restricted-to-the-named',
    ));
  it('nor asks so of a case that the unit has no part in', () =>
    denies(open(coordinator, {}, 'referral.accept'), 'unknown-case'));

  it('the family counsellor opens every case of the family unit', () =>
    allows(open(family, { standing: 'family' }), 'family-counsellor-all-of-the-family-unit'));
  it('but none of the home unit', () => denies(open(family, { standing: 'home' })));

  it('employee safety opens a restricted case that names her', () =>
    allows(open(safety, { standing: 'restricted', readers: [me] }), 'employee-safety-when-named'));
  it('but none that names another', () =>
    denies(open(safety, { standing: 'restricted', readers: [somebodyElse] }), 'restricted-to-the-named'));
  it('and none that is not restricted', () => denies(open(safety, { standing: 'home', readers: [me] })));

  it('frontline staff open nothing', () =>
    denies(open(as('municipality', 'frontline'), { standing: 'home', openedBy: me }), 'role-without-the-right'));
});

describe('where restricted cases are told', () => {
  const officer = as('police', 'case-officer');
  const counsellor = as('centre', 'counsellor');

  it('the officer who is named opens the case, handler or not', () => {
    allows(open(officer, { standing: 'restricted', readers: [me] }), 'case-officer-when-named');
    allows(
      open(officer, { standing: 'restricted', readers: [somebodyElse, me], handler: somebodyElse }, 'incident.log'),
      'case-officer-when-named',
    );
  });
  it('the counsellor who is named opens the case', () =>
    allows(open(counsellor, { standing: 'restricted', readers: [me] }), 'counsellor-when-named'));
  it.each([officer, counsellor])('nobody sees so much as its codes who is not', (who) =>
    denies(open(who, { standing: 'restricted', readers: [somebodyElse] }, 'case.see'), 'restricted-to-the-named'),
  );
  it('nor who handled it before it was restricted', () =>
    denies(open(officer, { standing: 'restricted', readers: [somebodyElse], handler: me }), 'restricted-to-the-named'));
  it.each([as('police', 'intake-officer'), as('municipality', 'visitator')])(
    'nor one of another role, were they named',
    (who) => denies(open(who, { standing: 'restricted', readers: [me] })),
  );
  it('nor the perpetrators’ counsellor, who has no right in any case', () =>
    denies(
      open(as('centre', 'perpetrator-counsellor'), { standing: 'restricted', readers: [me] }),
      'role-without-the-right',
    ));
});

describe('in the centre', () => {
  const counsellor = as('centre', 'counsellor');
  const other = as('centre', 'perpetrator-counsellor');

  it('the counsellor opens every case of the affected', () =>
    allows(open(counsellor, { standing: 'affected' }), 'counsellor-all-of-the-affected'));
  it('and every case that began there', () =>
    allows(open(counsellor, { standing: 'home' }), 'counsellor-all-of-the-affected'));
  it('but none of the perpetrators', () => denies(open(counsellor, { standing: 'perpetrators' })));
  it.each(['perpetrators', 'affected', 'home'] as const)('the perpetrators’ counsellor opens no case: %s', (standing) =>
    denies(open(other, { standing }), 'role-without-the-right'),
  );
});

describe('in a perpetrator’s track', () => {
  const counsellor = as('centre', 'perpetrator-counsellor');
  const read = (actor: Asked['actor'], track: TrackInView, more: Partial<Asked> = {}) =>
    policies.decide({ actor, action: 'track.open', track, purpose: 'case-work', ...more });

  it.each(['home', 'perpetrators'] as const)(
    'his counsellor opens the words of a track where the unit stands as %s',
    (standing) => allows(read(counsellor, { standing }), 'track-of-the-unit'),
  );
  it('the visitator and the family counsellor those that their unit opened', () => {
    allows(read(as('municipality', 'visitator'), { standing: 'home' }), 'track-of-the-unit');
    allows(read(as('municipality', 'family-counsellor'), { standing: 'home' }), 'track-of-the-unit');
  });
  it('nobody one that their unit does not know', () => denies(read(counsellor, {}), 'unknown-track'));
  it.each([
    ['centre', 'counsellor'],
    ['centre', 'manager'],
    ['municipality', 'coordinator'],
    ['police', 'case-officer'],
  ] as const)('nobody else has the right: %s %s', (kind, role) =>
    denies(read(as(kind, role), { standing: 'home' }), 'role-without-the-right'),
  );
  it('words stay shut for an idle purpose', () =>
    denies(read(counsellor, { standing: 'home' }, { purpose: 'supervision' }), 'words-need-a-fitting-purpose'));
  it('a municipality holds no session, and the centre refers nobody', () => {
    denies(
      read(as('municipality', 'visitator'), { standing: 'home' }, { action: 'track-session.hold' }),
      'role-without-the-right',
    );
    denies(read(counsellor, { standing: 'home' }, { action: 'track.refer' }), 'role-without-the-right');
  });
  it('a case is no track, and a track no case', () => {
    denies(
      policies.decide({
        actor: counsellor,
        action: 'track.open',
        case: seen({ standing: 'perpetrators' }),
        purpose: 'case-work',
      }),
    );
    denies(
      policies.decide({
        actor: as('municipality', 'visitator'),
        action: 'case.open',
        track: { standing: 'home' },
        purpose: 'case-work',
      }),
    );
    denies(read(counsellor, { standing: 'home' }, { case: seen({ standing: 'home' }) }));
  });
});

describe('for everyone', () => {
  const visitator = as('municipality', 'visitator');

  it('a party to the case never sees it, whatever else they are', () =>
    denies(open(visitator, { standing: 'home', handler: me, assigned: [me], party: true }), 'party-to-the-case'));
  it('a restricted case is denied to a visitator who is not named', () =>
    denies(open(visitator, { standing: 'home', readers: [somebodyElse] }), 'restricted-to-the-named'));
  it('and open to one who is', () =>
    allows(open(visitator, { standing: 'home', readers: [me] }), 'visitator-all-of-the-unit'));
  it.each([undefined, 'supervision', 'access-request'] as const)('words stay shut for the purpose %s', (purpose) => {
    const asked = { actor: visitator, action: 'case.open', case: seen({ standing: 'home' }) } as const;
    denies(policies.decide(purpose ? { ...asked, purpose } : asked), 'words-need-a-fitting-purpose');
  });
  it.each(['case-work', 'referral-handling', 'emergency'] as const)('words open for the purpose %s', (purpose) => {
    const asked = { actor: visitator, action: 'case.open', case: seen({ standing: 'home' }) } as const;
    expect(policies.decide({ ...asked, purpose }).allowed).toBe(true);
  });
  it('codes need no purpose', () => {
    const asked = { actor: visitator, action: 'case.see', case: seen({ standing: 'home' }) } as const;
    expect(policies.decide(asked).allowed).toBe(true);
  });
  it('a right about a case is denied when no case is given', () =>
    denies(policies.decide({ actor: visitator, action: 'case.see' })));
  it('a role asks of its own agency what the matrix gives it', () =>
    allows(policies.decide({ actor: visitator, action: 'inbox.see' }), 'role-has-the-right'));
  it('and nothing else', () =>
    denies(policies.decide({ actor: visitator, action: 'dashboard.see' }), 'role-without-the-right'));
  it('a role of another kind of agency is nobody', () =>
    denies(policies.decide({ actor: { agency: 'centre:dk', role: 'visitator' }, action: 'inbox.see' })));
});

describe('the policies', () => {
  it('refuse to load with a misspelt attribute', () => {
    const misspelt = { odd: 'permit (principal, action, resource is Case) when { resource.standng == "home" };' };
    expect(() => new Policies(matrix, { ...ours, ...misspelt })).toThrow(PoliciesInvalid);
    expect(() => new Policies(matrix, { ...ours, ...misspelt })).toThrow(/odd: .*standng/);
  });
  it('refuse to load with a right that does not exist', () => {
    const unknown = { odd: 'permit (principal, action == Action::"case.burn", resource);' };
    expect(() => new Policies(matrix, { ...ours, ...unknown })).toThrow(/case\.burn/);
  });
  it('refuse to load when they do not parse', () => {
    expect(() => new Policies(matrix, { ...ours, odd: 'permit everything' })).toThrow(PoliciesInvalid);
  });
  it('are judged by the matrix they were loaded with', () => {
    const none: Matrix = { ...matrix, 'inbox.see': { municipality: [], police: [], centre: [] } };
    const asked = { actor: as('municipality', 'visitator'), action: 'inbox.see' } as const;
    expect(new Policies(none).decide(asked).allowed).toBe(false);
    expect(policies.decide(asked).allowed).toBe(true);
  });
});
