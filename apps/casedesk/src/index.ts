export * from './case-memory';
export * from './casedesk.module';
export { Decide } from './decide.command';
export { DecideHandler, type DeskParts } from './decide.handler';
export * from './desk';
export * from './knowledge';
export * from './secrets';
export * from './staff-files';
export * from './desk.controller';
