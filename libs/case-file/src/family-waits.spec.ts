import { describe, expect, it } from '@jest/globals';
import { caseFileView, type CaseFileRow } from './case-file.view';
import { waitsAfter, waitsOn, waitsSinceNotified } from './family-waits';
import { at, folded } from './testing/folded';

type Told = [type: string, data: object];
const by = (unit: string) => ({ by: { actor: 's', unit, role: 'r' } });
const opened: Told = ['AccessOpened', { ground: 'v', of: 'involvement', basis: 'child-protection', classes: [] }];
const informed: Told = ['FamilyUnitInformed', { factId: 'i', involvementId: 'v', unit: 'u-family', ...by('u-home') }];
const notified = (byUnit: string): Told => ['ChildNotificationMade', { factId: 'n', byUnit, ...by(byUnit) }];
const written = (type: string, unit: string): Told => [type, { factId: 'w', ...by(unit) }];

const after = (...told: Told[]) => folded(caseFileView('municipality'), ...told)[''] as unknown as CaseFileRow;
/** What waits at the unit, and since when. */
const waiting = (...told: Told[]) => {
  const { childrenAt, grounds, file } = after(...told);
  return [...waitsOn(grounds, file.family).map(({ why }) => why), childrenAt];
};
const nothing = [null];

describe('children of whom a family unit is informed', () => {
  it('wait there, whichever it is told first', () => {
    expect(waiting(opened, informed)).toEqual(['informed', at(2)]);
    expect(waiting(informed, opened)).toEqual(['informed', at(1)]);
  });
  it('do not wait at its home, which is told of it, too', () => expect(waiting(informed)).toEqual(nothing));
  it.each(['CallSafetyChecked', 'FamilyContactMade', 'VisitationNoted', 'ConversationHeld', 'DangerRaised'])(
    'wait until it has begun: %s',
    (type) => expect(waiting(opened, informed, written(type, 'u-family'))).toEqual(nothing),
  );
  it.each(['CallSafetyChecked', 'VisitationNoted'])('wait on while others work: %s', (type) =>
    expect(waiting(opened, informed, written(type, 'u-home'))).toEqual(['informed', at(2)]),
  );
  it('wait on when the unit is told again what it wrote before', () => {
    const { family } = after(opened, informed).file;
    const earlier = { factId: 'w', occurredAt: at(1), recordedAt: at(1), ...by('u-family') };
    expect(waitsAfter(family, earlier)).toEqual(family.waits);
  });
  it('do not wait again when it is told that again', () =>
    expect(waiting(opened, informed, written('VisitationNoted', 'u-family'), informed)).toEqual(nothing));
  it('wait no more when its part ends', () => {
    const ended: Told = ['FamilyInvolvementEnded', { factId: 'e', involvementId: 'v', unit: 'u-family' }];
    expect(waiting(opened, informed, ended, ['AccessEnded', { ground: 'v' }])).toEqual(nothing);
  });
});

describe('children about whom somebody notified', () => {
  const begun = [opened, informed, written('VisitationNoted', 'u-family')];

  it('wait in its place, and anew where the unit had begun', () => {
    expect(waiting(opened, informed, notified('u-police'))).toEqual(['notified', at(3)]);
    expect(waiting(...begun, notified('u-police'))).toEqual(['notified', at(4)]);
  });
  it('wait as what was told last, when what was notified before is only told now', () => {
    const { family } = after(opened, informed).file;
    const earlier = { factId: 'n', occurredAt: at(1), recordedAt: at(1), byUnit: 'u-police' };
    expect(waitsSinceNotified(family, earlier)).toEqual(family.waits);
  });
  it('do not wait at the unit that notified', () => {
    expect(waiting(...begun, notified('u-family'))).toEqual(nothing);
    expect(waiting(opened, informed, notified('u-family'))).toEqual(nothing);
  });
  it('do not wait anew when it is told again', () => {
    const again = [...begun, notified('u-police'), written('FamilyContactMade', 'u-family'), notified('u-police')];
    expect(waiting(...again)).toEqual(nothing);
  });
  it('wait nowhere without an involvement', () => {
    expect(waiting(['AccessOpened', { ground: 'r', basis: 'consent', classes: [] }], notified('u-home'))).toEqual(
      nothing,
    );
  });
});
