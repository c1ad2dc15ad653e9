import type { DecideRequest } from '@vaern/case-desk';
import { caseIntent, type Beside } from '@vaern/casework';
import type { Chance, Chances } from '@vaern/platform';
import canonicalize from 'canonicalize';
import type { DeskSecrets } from './secrets';

/** One command on its way: what it is called, and where it draws its chance from. */
export interface Command {
  readonly request: DecideRequest;
  /** The same for every repeat of the command. */
  readonly id: string;
  /** Keyed HMAC of intent and body. */
  readonly body: string;
  readonly chance: Chance;
  /** The cases that its case is linked with, where it asks for them. */
  readonly linked?: readonly string[];
  /** The other case that it is about, as that stood when it was sent. */
  readonly beside?: Beside;
}

/** `keyless`: draws a name for each command that brings none. */
export function commandOf(
  request: DecideRequest,
  { secrets, chances, keyless }: { secrets: DeskSecrets; chances: Chances; keyless: Chance },
): Command {
  const { intent, caseId = null, staffId = null, actor, route } = request;
  const body = canonicalize({ intent, caseId, staffId, body: askedIn(request) }) ?? '';
  const key = request.key ?? keyless.id();
  const id = secrets.id('command', actor.agency, actor.id, route, key);
  return { request, id, body: secrets.mark('body', body), chance: chances.for(id) };
}

/** What the caller asks: without what the hub found by itself, which a repeat need not find again. */
function askedIn({ intent, body }: DecideRequest): Readonly<Record<string, unknown>> {
  const found = caseIntent(intent)?.found ?? [];
  return Object.fromEntries(Object.entries(body).filter(([field]) => !found.includes(field)));
}
