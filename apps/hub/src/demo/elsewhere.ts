import { consentTo, contact, her, him, onDuty, toCentre } from './bodies';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

/** Story 13, it starts at the police: the case is theirs, and the municipality's family unit is asked for help. */
export async function atThePolice(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(5, '22:40'));
  const caseId = await tell.opens(
    'intake-officer',
    contact('Anmelder ringer fra en nabo. Hendes tidligere kæreste har stået i haven den tredje aften i træk.', {
      immediateDanger: true,
      relation: 'former-partner',
      childrenInvolved: 'yes',
    }),
  );
  const affected = await tell.in(
    caseId,
    'intake-officer',
    'DescribePerson',
    her('Tanja Mølgaard', { phones: ['00 00 13 01'] }),
  );
  await tell.in(caseId, 'intake-officer', 'SetSafeReach', {
    personId: affected,
    channel: 'phone',
    value: '00 00 13 02',
    mayCall: true,
    mayLeaveMessage: false,
    perpetratorHasAccess: 'no',
  });
  await tell.in(caseId, 'intake-officer', 'DescribePerson', him('Dennis Krag'));
  await tell.at(days.before(4, '08:15'));
  await tell.in(
    caseId,
    'intake-officer',
    'SendReferral',
    onDuty('municipality:0561/family', 'To børn var hjemme. Vi beder jer tale med hende om, hvordan de har det.', {
      purpose: 'children',
      fieldSets: ['identity', 'reach'],
    }),
  );
}

/** Story 13, it starts at the centre: she calls its line, thinks it over, and agrees that the municipality is asked. */
export async function atTheCentre(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(3, '17:30'));
  const caseId = await tell.opens(
    'counsellor',
    contact('Hun ringer anonymt om en tidligere ven, der skriver fra stadig nye profiler.', {
      relation: 'acquaintance',
      anonymousToward: 'partners',
    }),
  );
  const affected = await tell.in(caseId, 'counsellor', 'DescribePerson', {
    capacities: ['affected'],
    identityStatus: 'suspected',
    addressProtection: 'none',
    knowsOfCase: 'yes',
    name: 'Kaldenavn: Vinter',
  });
  await tell.in(caseId, 'counsellor', 'StateWish', { report: 'not-yet' });
  await tell.at(days.before(1, '16:10'));
  await tell.in(caseId, 'counsellor', 'SetSafeReach', {
    personId: affected,
    channel: 'phone',
    value: '00 00 13 21',
    mayCall: true,
    mayLeaveMessage: false,
    perpetratorHasAccess: 'no',
  });
  const to = 'municipality:0561/visitation';
  const asked = { purpose: 'coordination', fieldSets: ['identity'] };
  const consentId = await tell.in(
    caseId,
    'counsellor',
    'GiveConsent',
    consentTo([to], [asked.purpose], asked.fieldSets),
  );
  await tell.in(
    caseId,
    'counsellor',
    'SendReferral',
    toCentre(consentId, 'Hun vil gerne have én fast at tale med i kommunen. Brug kaldenavnet.', { ...asked, to }),
  );
}
