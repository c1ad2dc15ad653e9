import { z } from 'zod';
import { fact } from '../kernel/fact';
import { all, codes, each, nothing, only, own } from '../kernel/told';
import { alias, day, id, words } from '../kernel/words';
import * as code from './codes';
import { given } from './given';

/** Advice to the affected person or those around her. What a perpetrator is advised stands in a stream of his own. */
export const AdviceGiven = fact('AdviceGiven', {
  label: { da: 'Rådgivning', en: 'Advice given' },
  plain: {
    adviceId: id,
    to: id,
    whom: z.enum(['affected', 'relatives']),
    items: z.array(given).min(1).max(20),
    topics: z.array(code.adviceTopic.schema).min(1),
    /** Of the items those about contact: all that the family unit learns. */
    onContact: z.array(given).max(20),
    deviation: code.deviation.schema.optional(),
  },
  sealed: { note: { assessment: words(5_000).optional(), text: words(5_000).optional() } },
  told: {
    family: each('topics', {
      contact: only('adviceId', 'whom', 'onContact'),
      documentation: nothing,
      safety: nothing,
      support: nothing,
    }),
    restricted: all,
    police: nothing,
    affected: only('adviceId', 'whom', 'items', 'topics', 'onContact', 'deviation'),
    perpetrators: nothing,
  },
});

const action = { actionId: id, kind: code.actionKind.schema, ownerUnit: alias };
/** Whoever is to do it is told what it is, whatever was chosen. */
const toItsOwner = own('ownerUnit', 'unit', 'narrative');
/** The same for the whole life of an action: whoever learns of the plan learns what became of it. */
const toldOfActions = {
  family: toItsOwner,
  restricted: all,
  police: each('kind', {
    safety: { ...toItsOwner, otherwise: codes('narrative') },
    evidence: toItsOwner,
    practical: toItsOwner,
    'follow-up': toItsOwner,
  }),
  affected: { ...toItsOwner, otherwise: codes() },
  perpetrators: nothing,
};

export const ActionPlanned = fact('ActionPlanned', {
  label: { da: 'Handling planlagt', en: 'Action planned' },
  plain: { ...action, due: day },
  sealed: { narrative: { what: words(5_000) } },
  told: toldOfActions,
});

export const ActionCompleted = fact('ActionCompleted', {
  label: { da: 'Handling udført', en: 'Action completed' },
  plain: action,
  told: toldOfActions,
});

export const ActionDropped = fact('ActionDropped', {
  label: { da: 'Handling opgivet', en: 'Action dropped' },
  plain: { ...action, reason: code.dropReason.schema },
  told: toldOfActions,
});
