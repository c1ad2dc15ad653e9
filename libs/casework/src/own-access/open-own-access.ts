import { decide, type CaseState } from '../case';
import { isInForce } from '../consent/state';
import { mustBeHome } from '../entitlement';
import { yesNoUnknown } from '../intake/codes';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import { IsCode, IsId, Optional } from '../kernel/validators';
import type { Id, Instant } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import { refusal } from '../refusals';
import { ownAccessMeans } from './codes';
import { ownAccessEnded } from './ended';
import { OwnAccessOpened } from './facts';
import { isExpired } from './state';

/** Milliseconds in which a code must be used for the first time: 7 days. */
const USE_WITHIN = 7 * 86_400_000;

/** The home unit gives her a code, face to face, by which she writes to her own log. */
export class OpenOwnAccess {
  @IsCode(ownAccessMeans) means!: CodeOf<typeof ownAccessMeans>;
  /** Whether he can get at the device she means to use. */
  @IsCode(yesNoUnknown) perpetratorHasAccess!: CodeOf<typeof yesNoUnknown>;
  /** The consent that it rests on, if it rests on one: it ends with it. */
  @Optional() @IsId() consentId?: Id;
}

export const openOwnAccess = decide(OpenOwnAccess, (state, intent, known) => {
  mustBeHome(state, known.by);
  mustBeOpen(state, known.by);
  const { means, perpetratorHasAccess, consentId } = intent;
  if (perpetratorHasAccess === 'yes') throw refusal('device-unsafe');
  mustStand(state, consentId, known);
  const { standing } = state.ownAccess;
  if (standing !== undefined && !isExpired(standing, known.now)) throw refusal('own-access-stands');
  return [
    ...ownAccessEnded(state, 'ended'),
    OwnAccessOpened.of({
      accessId: known.newId(),
      means,
      perpetratorHasAccess,
      consentId,
      useBy: after(known.now),
    }),
  ];
});

const after = (now: Instant): Instant => new Date(new Date(now).getTime() + USE_WITHIN).toISOString();

/** @throws Refusal `no-such-consent`, `consent-ended` */
function mustStand({ consent }: CaseState, consentId: Id | undefined, { today }: Known): void {
  if (consentId === undefined) return;
  const given = consent.consents.get(consentId);
  if (given === undefined) throw refusal('no-such-consent');
  if (!isInForce(given, today)) throw refusal('consent-ended');
}
