import type { CaseState } from '../case';
import type { CodeOf } from '../kernel/code-list';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import type { direction } from './facts';
import { standing, type Audience } from './state';

/** A reply by the affected person is an indicator, and stands beside what it answers. @throws Refusal `reply-kept-from-police` */
export function mustNotHideReply(went: CodeOf<typeof direction>, audience: Audience): void {
  if (went === 'reply' && audience === 'support') throw refusal('reply-kept-from-police');
}

/** A retracted correction must not leave a reply behind that the police may not see. @throws Refusal `reply-kept-from-police` */
export function mustNotLeaveHiddenReply({ log, intake }: CaseState, retracted: Id): void {
  const entry = log.entries.get(log.entryOf.get(retracted) ?? '');
  const left = entry && standing(intake, entry, retracted);
  if (left) mustNotHideReply(left.direction, entry.audience);
}
