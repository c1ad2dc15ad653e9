export * from './event-store';
export * from './health';
export * from './kurrent/open';
export * from './memory';
export * from './postgres/postgres-event-store';
export * from './postgres/rights';
export * from './postgres/schema';
