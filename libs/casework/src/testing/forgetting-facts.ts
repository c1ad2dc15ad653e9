import { ForgettingRequested } from '../forgetting/facts';
import { by, drawn, type Given } from './decision';
import { affected, perpetrator } from './intake-facts';
import { recordsOwner, units } from './people';

export const forgettingId = drawn(700_001);
export const forgettingRequested: Given = by(
  recordsOwner,
  ForgettingRequested.of({
    forgettingId,
    controller: units.visitation,
    persons: [affected, perpetrator],
    reason: 'retention-over',
  }),
);
