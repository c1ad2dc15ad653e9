import { aroundTheFamily } from './children-family';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

/** Story 3, the children: a former husband, two children, and the police who will speak with him tomorrow. */
export async function theChildren(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(8, '09:20'));
  const caseId = await tell.opens('frontline', {
    channel: 'phone',
    reporter: 'professional',
    affectedIsEmployee: 'no',
    perpetratorIsStaff: 'no',
    immediateDanger: false,
    relation: 'former-partner',
    affectedAware: 'yes',
    childrenInvolved: 'yes',
    text: 'En lærer ringer: to søskende fortæller, at deres far spørger dem ud om, hvor mor er, hver gang de er hos ham.',
  });
  await tell.at(days.before(8, '13:00'));
  const home = { addressProtection: 'none', identityStatus: 'known' };
  const affected = await tell.in(caseId, 'visitator', 'DescribePerson', {
    ...home,
    capacities: ['affected', 'guardian'],
    knowsOfCase: 'yes',
    name: 'Freja Holmgård',
    phones: ['00 00 12 41'],
  });
  await tell.in(caseId, 'visitator', 'SetSafeReach', {
    personId: affected,
    channel: 'phone',
    value: '00 00 12 42',
    window: 'Hverdage mellem 10 og 14, når børnene er i skole',
    mayCall: true,
    mayLeaveMessage: false,
    perpetratorHasAccess: 'no',
    neverUse: ['Børnenes telefoner'],
  });
  const perpetrator = await tell.in(caseId, 'visitator', 'DescribePerson', {
    ...home,
    capacities: ['perpetrator', 'guardian'],
    relation: 'former-partner',
    knowsOfCase: 'no',
    name: 'Kim Stenbæk',
    phones: ['00 00 12 43'],
  });
  const child = { ...home, capacities: ['child'], minor: true, knowsOfCase: 'no', guardians: [affected, perpetrator] };
  const elder = await tell.in(caseId, 'visitator', 'DescribePerson', { ...child, name: 'Alba', born: '2016-05-11' });
  const younger = await tell.in(caseId, 'visitator', 'DescribePerson', { ...child, name: 'Viggo', born: '2019-02-03' });
  await tell.in(caseId, 'visitator', 'ScreenCase', {
    about: [perpetrator],
    basis: 'affected',
    findings: ['persistent', 'one-sided', 'surveillance'],
    refusal: 'unsafe',
    replies: 'some',
    because: ['children'],
    outcome: 'stalking',
    concern: 'high',
    reviewOn: days.day(-14),
    reasons: 'Han følger hende gennem børnene. Hun svarer ham kun om afhentning.',
  });
  await aroundTheFamily(tell, { caseId, days, affected, perpetrator, children: [elder, younger] });
}
