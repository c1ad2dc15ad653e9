import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { affected, onDuty, safeReach, trains, witness } from '../journeys/telling';
import { police } from '../journeys/units';
import { startWorld, type World } from '../world';
import { aScreenedCase, type CaseTold } from './case-told';

const reach = (more: object = {}) => safeReach('', { personId: undefined, value: '00 00 44 10', ...more });

describe('of the persons of a case it is refused', () => {
  let world: World;
  let caseId: string;
  let her: string;
  let him: string;
  let told: CaseTold['told'];
  let refused: CaseTold['refused'];
  const describes = (body: object) => told('visitator', '/persons', body);
  const somebody = (name: string, more: object = {}) => describes(witness({ name, ...more }));

  beforeAll(async () => {
    world = await startWorld({ seed: 'persons refused' });
    await trains(world);
    ({ caseId, her, him, told, refused } = await aScreenedCase(world));
  }, 60_000);
  afterAll(() => world.stop());

  it('that there is a second affected person, or none', async () => {
    const personId = await somebody('Else Brink');
    await refused('one-affected-person', 'visitator', '/persons', affected({ personId }));
    await refused('one-affected-person', 'visitator', '/persons', witness({ personId: her }));
    await describes(affected({ personId: her }));
  });

  it('that she is the perpetrator in her own case, by description or by merging', async () => {
    const both = affected({ capacities: ['affected', 'perpetrator'] });
    await refused('affected-not-perpetrator', 'visitator', '/persons', both);
    await refused('affected-not-perpetrator', 'visitator', `/persons/${him}/merge`, { into: her });
  });

  it('that somebody is their own guardian, by description or by merging', async () => {
    const guardian = await somebody('Inge Krog');
    const own = witness({ personId: guardian, guardians: [guardian] });
    await refused('own-guardian', 'visitator', '/persons', own);
    const child = await somebody('Anton Krog', { capacities: ['child'], guardians: [guardian] });
    await refused('own-guardian', 'visitator', `/persons/${child}/merge`, { into: guardian });
  });

  it('that she is taken out of her own case, as anybody else may be', async () => {
    const wrong = { reason: 'wrong-person' };
    await refused('affected-stays', 'visitator', `/persons/${her}/retraction`, wrong);
    await told('visitator', `/persons/${await somebody('Ove Stage')}/retraction`, wrong);
  });

  it('that somebody entered twice is replaced by nobody, or is merged with themselves', async () => {
    const [one, two] = [await somebody('Karl Bang'), await somebody('Carl Bang')];
    const retraction = `/persons/${two}/retraction`;
    await refused('replacement-needed', 'visitator', retraction, { reason: 'duplicate' });
    await refused('replacement-needed', 'visitator', `/persons/${two}/merge`, { into: two });
    await told('visitator', retraction, { reason: 'duplicate', replacedBy: one });
  });

  it('that one who was merged is retracted alone', async () => {
    const [one, two] = [await somebody('Poul Friis'), await somebody('Povl Friis')];
    const wrong = { reason: 'wrong-person' };
    await told('visitator', `/persons/${two}/merge`, { into: one });
    await refused('person-merged', 'visitator', `/persons/${two}/retraction`, wrong);
    await told('visitator', `/persons/${one}/retraction`, wrong);
  });

  it('that she is merged into somebody else: they are merged into her', async () => {
    const twice = await somebody('Signe L.');
    await refused('merge-into-affected', 'visitator', `/persons/${her}/merge`, { into: twice });
    await told('visitator', `/persons/${twice}/merge`, { into: her });
  });

  it('that two are merged who have eleven guardians between them', async () => {
    const guardians: string[] = [];
    for (let n = 1; n <= 11; n++) guardians.push(await somebody(`Værge ${n}`, { capacities: ['guardian'] }));
    const child = (more: object) => witness({ capacities: ['child'], ...more });
    const one = await describes(child({ guardians: guardians.slice(0, 6) }));
    const two = await describes(child({ guardians: guardians.slice(6) }));
    await refused('too-many-guardians', 'visitator', `/persons/${two}/merge`, { into: one });
    await describes(child({ personId: two, guardians: guardians.slice(7) }));
    await told('visitator', `/persons/${two}/merge`, { into: one });
  });

  it('that police take back whom they did not describe', async () => {
    const summary = 'Han er set ved hendes bopæl.';
    const terms = onDuty({ to: police, purpose: 'protection', fieldSets: ['identity'], summary });
    const referralId = await told('visitator', '/referrals', terms);
    await told('case-officer', `/referrals/${referralId}/acceptance`);
    const [ours, theirs] = [
      await somebody('Jens Holt'),
      await told('case-officer', '/persons', witness({ name: 'Lars Holt' })),
    ];
    const wrong = { reason: 'wrong-person' };
    await refused('home-or-writer-only', 'case-officer', `/persons/${ours}/retraction`, wrong);
    await told('case-officer', `/persons/${theirs}/retraction`, wrong);
  });

  it('that anybody but she has a safe reach', async () => {
    await refused('safe-reach-affected-only', 'visitator', `/persons/${him}/safe-reach`, reach());
    await told('visitator', `/persons/${her}/safe-reach`, reach());
  });

  it.each(['mayCall', 'mayLeaveMessage'])('that a way he has access to is used: %s', async (use) => {
    const silent = reach({ mayCall: false, mayLeaveMessage: false, perpetratorHasAccess: 'yes' });
    await refused('unsafe-reach', 'visitator', `/persons/${her}/safe-reach`, { ...silent, [use]: true });
    await told('visitator', `/persons/${her}/safe-reach`, silent);
  });

  it('that the contact is taken back, as what she wished may be', async () => {
    await told('visitator', '/wishes', { report: 'no' });
    const { contacts, wish } = await world.as('visitator').asks<{
      contacts: readonly { factId: string }[];
      wish: { factId: string };
    }>(`/cases/${caseId}`, { purpose: 'case-work' });
    const inError = { reason: 'entered-in-error' };
    await refused('fact-stays', 'visitator', `/facts/${contacts[0]?.factId}/retraction`, inError);
    await told('visitator', `/facts/${wish.factId}/retraction`, inError);
  });
});
