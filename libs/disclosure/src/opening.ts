import { TABLE_VERSION, sealedClasses } from '@vaern/casework';
import { homeOf, type Access, type Bearer } from './access';
import { covers } from './consents';
import type { StoredAs } from './fact-type';
import { HOME, type Ground } from './ground';
import { agenciesOf, agencyOf, type Who } from './party';
import { tableOf } from './versions';

type Referral = StoredAs<'ReferralSent'>['plain'];
/** What of a referral, in her case or in his track, says what it opens. */
export type Terms = Pick<
  Referral,
  'referralId' | 'from' | 'to' | 'legalBasis' | 'consentId' | 'fieldSets' | 'tableVersion'
> & {
  readonly purpose: string;
};

/** The agency's own case: everything but the notes of others, from the first fact on. There is one home. */
export const homeGround = (access: Access): Ground | undefined =>
  homeOf(access)
    ? undefined
    : {
        id: HOME,
        kind: 'home',
        basis: HOME,
        accepted: true,
        asHome: true,
        classes: everything(),
        table: TABLE_VERSION,
      };

const everything = () => new Set(sealedClasses.filter((name) => name !== 'note'));

/** The ground of a hand-over, from the fact on by which the case is the recipient's own: no consent carries it. */
export const takenOver = ({ facts }: Access, { id }: Ground): Ground => ({
  id,
  kind: 'home',
  basis: HOME,
  accepted: true,
  asHome: true,
  classes: everything(),
  table: TABLE_VERSION,
  since: facts.length,
});

/** A referral's ground: undefined for the home, for `/restricted` of others, and where its consent does not cover it. */
export function receivedGround(access: Access, bearer: Bearer, terms: Terms, who: Who): Ground | undefined {
  tableOf(terms.tableVersion);
  const home = homeOf(access);
  if (bearer.id === home?.id || isTurnedAway(access, bearer)) return undefined;
  const ground: Ground = {
    id: terms.referralId,
    kind: 'received',
    basis: terms.legalBasis,
    accepted: false,
    asHome: isCoordination(bearer, terms, home?.id),
    classes: new Set(terms.fieldSets),
    between: agenciesOf([terms.from, terms.to], who),
    table: terms.tableVersion,
  };
  return terms.legalBasis === 'consent' ? onConsent(access, ground, terms) : ground;
}

/** Nobody refers an ordinary case to those whom restricted ones are told to. */
const isTurnedAway = ({ restriction }: Access, { standing }: Bearer): boolean =>
  standing === 'restricted' && !restriction.isOn;

function onConsent(access: Access, ground: Ground, { consentId, to, purpose }: Terms): Ground | undefined {
  const consent = consentId === undefined ? undefined : access.consents.get(consentId);
  if (consentId === undefined || !consent || !covers(access, consent, { to, purpose })) return undefined;
  const { fieldSets, until } = consent;
  const classes = new Set([...ground.classes].filter((name) => fieldSets.has(name)));
  return { ...ground, consentId, classes, scope: fieldSets, ...(until !== undefined && { until }) };
}

/** The home agency's `/coordination` stands as the home unit, for what it was asked to coordinate. */
const isCoordination = (bearer: Bearer, { purpose }: Terms, home: string | undefined): boolean =>
  home !== undefined && purpose === 'coordination' && bearer.id === `${agencyOf(home)}/coordination`;

/** The family unit's ground, from its informing on: undefined for a home, and for whom it is not. */
export function involvementGround(
  access: Access,
  bearer: Bearer,
  { involvementId, legalBasis, classes, tableVersion }: StoredAs<'FamilyUnitInformed'>['plain'],
): Ground | undefined {
  tableOf(tableVersion);
  if (bearer.id === homeOf(access)?.id || bearer.standing !== 'family') return undefined;
  return {
    id: involvementId,
    kind: 'involvement',
    basis: legalBasis,
    accepted: true,
    asHome: false,
    classes: new Set(classes),
    table: tableVersion,
  };
}

/** Whoever sent a referral follows its life; the home does so anyway. */
export const sentGround = (access: Access, bearer: Bearer, terms: Terms, who: Who): Ground | undefined =>
  bearer.id === homeOf(access)?.id
    ? undefined
    : {
        id: terms.referralId,
        kind: 'sent',
        basis: terms.legalBasis,
        accepted: false,
        asHome: false,
        classes: new Set(),
        between: agenciesOf([terms.from, terms.to], who),
        table: terms.tableVersion,
      };

type Matter = Pick<StoredAs<'OrderRequested'>['plain'], 'legalBasis' | 'fieldSets' | 'tableVersion'>;

/** The ground of an order or a breach: for the police unit that is to see to it, unless the case is its own. */
export function matterGround(access: Access, bearer: Bearer, id: string, terms: Matter): Ground | undefined {
  tableOf(terms.tableVersion);
  if (bearer.id === homeOf(access)?.id || bearer.column !== 'police' || isTurnedAway(access, bearer)) return undefined;
  return {
    id,
    kind: 'received',
    basis: terms.legalBasis,
    accepted: true,
    asHome: false,
    classes: new Set(terms.fieldSets),
    table: terms.tableVersion,
  };
}
