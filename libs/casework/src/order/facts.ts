import { z } from 'zod';
import { approachUrgency } from '../approach/codes';
import { fact } from '../kernel/fact';
import { all, andItsOwn, each, nothing, only } from '../kernel/told';
import { alias, day, id, instant, sealedClasses, words } from '../kernel/words';
import { addressReason, legalBasis } from '../referral/codes';
import * as code from './codes';

const orderId = id;
const knownFrom = code.knownFrom.schema;
/** Whom it is against, and whom it protects. */
const parties = { kind: code.orderKind.schema, against: id, protects: z.array(id).min(1).max(20) };

/** Police and home learn everything; others only of an order that is in force: that it is, and until when. */
const ofPolice = { family: nothing, restricted: all, police: andItsOwn(all), affected: nothing, perpetrators: nothing };
const inForce = <F extends string>(...fields: readonly F[]) => ({
  ...ofPolice,
  family: only(...fields),
  affected: only(...fields),
});
/** The end of an order is told to whom its service was. */
const ends = each('stage', { issued: nothing, served: only('orderId') });
const toldOfEnds = { ...ofPolice, family: ends, affected: ends };

/** Opens access for the police unit that it is asked of, until the order ends. */
export const OrderRequested = fact('OrderRequested', {
  label: { da: 'Anmodning om tilhold mv.', en: 'Order requested' },
  plain: {
    orderId,
    ...parties,
    policeUnit: alias,
    replaces: id.optional(),
    fieldSets: z.array(z.enum(sealedClasses)).max(sealedClasses.length),
    legalBasis: legalBasis.schema,
    addressReason: addressReason.schema.optional(),
    tableVersion: z.int().min(1),
  },
  told: ofPolice,
});

/** Days in Denmark, both included. A provisional order has no last day: it stands until the final decision. */
export const OrderIssued = fact('OrderIssued', {
  label: { da: 'Tilhold mv. meddelt', en: 'Order issued' },
  plain: { orderId, ...parties, from: day, to: day.optional(), replaces: id.optional(), knownFrom },
  sealed: { place: { area: words(2_000) } },
  told: ofPolice,
});

export const OrderDenied = fact('OrderDenied', {
  label: { da: 'Tilhold mv. afslået', en: 'Order denied' },
  plain: { orderId, reason: code.denialReason.schema, knownFrom },
  told: ofPolice,
});

/** It is in force from now on, or from the first day that it was issued for, if that comes later (`from`). `decideBy`: the day by which a provisional order should be followed by a final decision. */
export const OrderServed = fact('OrderServed', {
  label: { da: 'Tilhold mv. forkyndt', en: 'Order served' },
  plain: {
    orderId,
    kind: code.orderKind.schema,
    at: instant,
    from: day.optional(),
    to: day.optional(),
    decideBy: day.optional(),
    knownFrom,
    /** Why he was approached though nobody tried to warn her. */
    urgencyReason: approachUrgency.schema.optional(),
  },
  told: inForce('orderId', 'kind', 'at', 'from', 'to'),
});

export const OrderExtended = fact('OrderExtended', {
  label: { da: 'Tilhold mv. forlænget', en: 'Order extended' },
  plain: { orderId, to: day, knownFrom },
  told: inForce('orderId', 'to'),
});

export const OrderRevoked = fact('OrderRevoked', {
  label: { da: 'Tilhold mv. ophævet', en: 'Order revoked' },
  plain: { orderId, stage: code.orderStage.schema, reason: code.revocationReason.schema, knownFrom },
  told: toldOfEnds,
});

export const OrderExpired = fact('OrderExpired', {
  label: { da: 'Tilhold mv. udløbet', en: 'Order expired' },
  plain: { orderId, stage: code.orderStage.schema },
  told: toldOfEnds,
});
