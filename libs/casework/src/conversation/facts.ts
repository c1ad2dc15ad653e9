import { z } from 'zod';
import { approachUrgency } from '../approach/codes';
import { fact } from '../kernel/fact';
import { all, codes, nothing, own } from '../kernel/told';
import { alias, id, instant, words } from '../kernel/words';
import * as code from './codes';

/** The home unit knows of every conversation, others of their own; a note stays with the unit that wrote it. */
export const ConversationHeld = fact('ConversationHeld', {
  label: { da: 'Samtale', en: 'Conversation held' },
  plain: {
    conversationId: id,
    byUnit: alias,
    with: id,
    channel: code.conversationChannel.schema,
    at: instant,
    reached: z.boolean(),
    interpreter: code.interpreter.schema.optional(),
    initiative: code.conversationInitiative.schema.optional(),
    /** Why he was approached though nobody tried to warn her. */
    urgencyReason: approachUrgency.schema.optional(),
  },
  sealed: { note: { text: words(20_000) } },
  told: {
    family: own('byUnit', 'unit'),
    restricted: all,
    police: own('byUnit', 'unit'),
    affected: own('byUnit', 'unit'),
    perpetrators: nothing,
  },
});

export const EmergencyCalled = fact('EmergencyCalled', {
  label: { da: 'Nødopkald', en: 'Emergency called' },
  plain: { emergencyId: id, service: code.emergencyService.schema, at: instant },
  told: { family: codes(), restricted: all, police: codes(), affected: codes(), perpetrators: nothing },
});
