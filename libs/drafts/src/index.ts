export * from './draft';
export * from './errors';
export { dropCase, Drafts, type AsUnit } from './keeping/drafts';
export { Drafts1763700000601 } from './keeping/migration';
export { Sweep } from './keeping/sweep';
export { DraftSeal } from './sealing/draft-seal';
