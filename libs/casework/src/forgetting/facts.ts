import { z } from 'zod';
import { fact } from '../kernel/fact';
import { all, nothing, own } from '../kernel/told';
import { alias, id } from '../kernel/words';
import * as code from './codes';

const forgetting = { forgettingId: id, controller: alias };
/** Every controller forgets for itself: the home knows of all, anybody else of its own. */
const toldToItsController = {
  family: own('controller', 'unit'),
  restricted: all,
  police: own('controller', 'unit'),
  affected: own('controller', 'unit'),
  perpetrators: own('controller', 'unit'),
};
const toldToTheHome = { family: nothing, restricted: all, police: nothing, affected: nothing, perpetrators: nothing };

/** `controller`: the unit of the agency that keeps a record of the case. */
export const ForgettingRequested = fact('ForgettingRequested', {
  label: { da: 'Glemsel ønsket', en: 'Forgetting requested' },
  plain: { ...forgetting, persons: z.array(id).min(1).max(100), reason: code.forgettingReason.schema },
  told: toldToItsController,
});

/** Comes with a `PersonForgotten` for each of the persons. */
export const ForgettingApproved = fact('ForgettingApproved', {
  label: { da: 'Glemsel godkendt', en: 'Forgetting approved' },
  plain: forgetting,
  told: toldToItsController,
});

export const ForgettingCancelled = fact('ForgettingCancelled', {
  label: { da: 'Glemsel opgivet', en: 'Forgetting cancelled' },
  plain: forgetting,
  told: toldToItsController,
});

/** Nothing is forgotten by this controller while it stands. */
export const LegalHoldPlaced = fact('LegalHoldPlaced', {
  label: { da: 'Sletning udsat', en: 'Legal hold placed' },
  plain: { holdId: id, controller: alias, why: code.legalHoldReason.schema },
  told: toldToTheHome,
});

export const LegalHoldLifted = fact('LegalHoldLifted', {
  label: { da: 'Udsættelse af sletning ophævet', en: 'Legal hold lifted' },
  plain: { holdId: id, controller: alias },
  told: toldToTheHome,
});
