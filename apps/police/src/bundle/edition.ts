import type { SealedClass } from '@vaern/casework';
import { z } from 'zod';

/** For whom a bundle is: the police's own file, or the file that the alleged perpetrator can read. */
export const edition = z.enum(['police', 'perpetrator']);
export type Edition = z.infer<typeof edition>;

export type Held =
  'affected' | 'perpetrator' | 'witness' | 'entry' | 'evidence' | 'item' | 'referral' | 'report' | 'order';

/**
 * The kinds of words that the bundle has of each thing. What does not stand here is never opened for it; address, place
 * of a person and CPR number stand in neither edition.
 */
export const holds: Readonly<Record<Edition, Readonly<Record<Held, readonly SealedClass[]>>>> = {
  police: {
    affected: ['identity', 'reach'],
    perpetrator: ['identity', 'reach'],
    witness: ['identity', 'reach'],
    entry: ['log-text', 'place', 'effect', 'witness'],
    evidence: ['evidence'],
    item: ['narrative'],
    referral: ['narrative'],
    report: ['narrative', 'police-ref'],
    order: ['place'],
  },
  perpetrator: {
    affected: ['identity'],
    perpetrator: ['identity'],
    witness: [],
    entry: ['log-text', 'witness'],
    evidence: ['evidence'],
    item: [],
    referral: [],
    report: [],
    order: [],
  },
};

/** Whether what is meant for this audience may stand in the edition. */
export const isFor = (of: Edition, audience: unknown): boolean =>
  audience === 'perpetrator' || (of === 'police' && audience === 'police');
