import { ActionCompleted, ActionDropped, ActionPlanned, AdviceGiven } from '../advice/facts';
import { NOW, drawn } from './decision';
import { affected } from './intake-facts';
import { units } from './people';

export const actionId = drawn(600_001);
type Planned = Parameters<typeof ActionPlanned.of>[0];

const today = NOW.slice(0, 10);
const refs = (...ids: readonly string[]) => ids.map((id) => ({ id, version: 1 }));

/** Advice to the affected person, on contact and on the log. */
export const advised = AdviceGiven.of(
  {
    adviceId: drawn(600_002),
    to: affected,
    whom: 'affected',
    items: refs('stop-all-contact', 'keep-a-log'),
    topics: ['contact', 'documentation'],
    onContact: refs('stop-all-contact'),
  },
  { about: affected },
);

export const planned = (more: Partial<Planned> = {}) =>
  ActionPlanned.of({
    actionId,
    kind: 'safety',
    ownerUnit: units.visitation,
    due: today,
    narrative: { what: 'a new lock' },
    ...more,
  });
const same = { actionId, kind: 'safety', ownerUnit: units.visitation } as const;
export const done = ActionCompleted.of(same);
export const dropped = ActionDropped.of({ ...same, reason: 'not-wanted' });
