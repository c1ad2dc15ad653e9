import { z } from 'zod';
import { fact } from '../kernel/fact';
import { nothing } from '../kernel/told';
import { id, sealedClasses } from '../kernel/words';
import * as code from './codes';

/** Only those who may see the address may see the hit: the home. */
const atHome = { family: nothing, restricted: nothing, police: nothing, affected: nothing, perpetrators: nothing };

/**
 * Her address, phone, school or workplace stands in words of another fact, which stands after it if they were written
 * together. It says where, and never what: `from` and `to` count UTF-16 units of the field's text. A picture has no such
 * places, and of very many in one text the first are named.
 */
export const AddressHitFound = fact('AddressHitFound', {
  label: { da: 'Adresse fundet i ord', en: 'Address found in words' },
  plain: {
    hitId: id,
    factId: id,
    about: id,
    class: z.enum(sealedClasses),
    field: z.string().regex(/^[a-z][A-Za-z0-9.]{0,59}$/),
    at: z.array(z.strictObject({ from: z.int().min(0), to: z.int().min(1) })).max(code.MOST_PLACES),
    where: code.hitWhere.schema,
    of: code.hitOf.schema,
  },
  told: atHome,
});

/** What becomes of it. Until then, and when it is withheld, nobody but the home and the writer's unit is told the part. */
export const AddressHitDecided = fact('AddressHitDecided', {
  label: { da: 'Fund af adresse afgjort', en: 'Address hit decided' },
  plain: {
    hitId: id,
    factId: id,
    where: code.hitWhere.schema,
    decision: code.hitDecision.schema,
    reason: code.hitReason.schema,
  },
  told: atHome,
});
