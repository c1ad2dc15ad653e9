import { FrozenQuarters, FrozenYears, type KnowledgeParts } from '../../knowledge/src';
import type { Core } from './core';

/** Counts what the facts say in plain: in a role that reads facts, and reaches no key. */
export const knowledgeOf = ({ config, ports, storage, directory, staff, names, calendar }: Core): KnowledgeParts => ({
  store: storage.storeFor('vaern_knowledge'),
  years: new FrozenYears(storage.connections.database),
  quarters: new FrozenQuarters(storage.connections.database),
  directory,
  phones: staff.phones,
  unitBehind: (caseId, alias) => names.unitBehind(caseId, alias),
  calendar,
  clock: ports.clock,
  isDemo: storage.demo !== undefined,
  publicUrl: config.browsers?.publicUrl.replace(/\/$/, '') ?? '',
});
