import type { Alias, Column } from '@vaern/casework';
import { openGrounds, type Access, type Bearer } from './access';
import { ended, isNew, over, unconsented, widening, type At } from './at-ground';
import type { Ground } from './ground';
import type { Move, Rules } from './move';
import { homeGround, receivedGround } from './opening';
import type { Who } from './party';

/** What the facts of streams apart from any case do to grounds. */
export const apartRules: Rules = {
  SupportGroupOpened: (access, { plain }, who) =>
    opening(access, { alias: plain.homeUnit, who, mayBe: helping }, () => homeGround(access)),
  TeachingHeld: (access, { plain }, who) =>
    opening(access, { alias: plain.byUnit, who, mayBe: municipal }, () => homeGround(access)),
  BoundaryCrossed: (access, { plain }, who) =>
    opening(access, { alias: plain.byUnit, who, mayBe: restricted }, () => homeGround(access)),
  CapacitySet: (access, { plain }, who) =>
    opening(access, { alias: plain.byUnit, who, mayBe: centres }, () => homeGround(access)),
  TrackOpened: (access, { plain }, who) =>
    opening(access, { alias: plain.homeUnit, who, mayBe: tracksHome }, () => homeGround(access)),
  TrackReferred: (access, { plain }, who) =>
    opening(access, { alias: plain.to, who, mayBe: treating }, (bearer) => receivedGround(access, bearer, plain, who)),
  TrackReferralAccepted: (access, { plain }) => widening(access, plain.referralId),
  TrackReferralDeclined: (access, { plain }) => over(access, plain.referralId, 'declined'),
  TrackReferralWithdrawn: (access, { plain }) => over(access, plain.referralId, 'withdrawn'),
  TrackConsentWithdrawn: (access, { plain }) => unconsented(access, plain.consentId, 'consent-withdrawn'),
  TrackConsentExpired: (access, { plain }) => unconsented(access, plain.consentId, 'consent-expired'),
  TrackClosed: (access) => treatedIn(access).map((at) => ended(access, at)),
};

/** The unit that a fact names, and as what it must stand to be told. */
interface Named {
  readonly alias: Alias;
  readonly who: Who;
  readonly mayBe: ReadonlySet<Column>;
}

function opening(
  access: Access,
  { alias, who, mayBe }: Named,
  ground: (bearer: Bearer) => Ground | undefined,
): readonly Move[] {
  const party = who(alias);
  if (!party || !mayBe.has(party.standing)) return [];
  const of = { id: party.recipient, alias, standing: party.standing, column: party.column };
  const opened = ground(of);
  return opened && isNew(access, of, opened) ? [{ kind: 'open', of, ground: opened }] : [];
}

/** Nothing from a perpetrator's track is ever told to anybody but its home and those who treat him. */
const treating: ReadonlySet<Column> = new Set(['perpetrators']);
const tracksHome: ReadonlySet<Column> = new Set(['family', 'perpetrators']);
const helping: ReadonlySet<Column> = new Set(['affected']);
const municipal: ReadonlySet<Column> = new Set(['family']);
const restricted: ReadonlySet<Column> = new Set(['restricted']);
const centres: ReadonlySet<Column> = new Set(['affected', 'perpetrators']);

const treatedIn = ({ recipients }: Access): readonly At[] =>
  [...recipients.values()].flatMap((of) =>
    openGrounds(of)
      .filter(({ kind }) => kind === 'received')
      .map((ground) => ({ of, ground })),
  );
