import type { Actor, CaseRight, Policies } from '@vaern/access';
import type { AgencyKind, Staff } from '@vaern/directory';
import { createHash } from 'node:crypto';
import type { Approaches } from '../approaches';
import type { CaseFiles } from '../case-files';
import type { WhoIsWho } from '../case-in-hand';
import type { FoundHits } from '../found-hits';
import type { OtherCases } from '../other-cases';
import type { PoliceMatters } from '../police-matters';
import { nearBy, needsSomebody } from '../needs-somebody';
import { accountsAt } from '../senders';
import { keepsTracks } from '../track/track.view';
import type { Tracks } from '../track/tracks';
import {
  actionThings,
  approachThings,
  childrenThings,
  consentEnds,
  dangerThings,
  toClear,
  toReview,
  toScreen,
} from './case-things';
import { breachThings, orderThings } from './police-things';
import { referralThings } from './referral-things';
import type { Thing } from './thing';
import { trackThings } from './track-things';
import { rightFor, waitsFor, type Called } from './whose';

const MOST = 200;

export interface WaitingParts {
  readonly kind: AgencyKind;
  readonly files: CaseFiles;
  readonly approaches: Pick<Approaches, 'open'>;
  readonly police: PoliceMatters;
  readonly hits: FoundHits;
  readonly beside: OtherCases;
  readonly tracks: Tracks;
  readonly policies: Policies;
  readonly staff: Pick<Staff, 'colleaguesOf'>;
  readonly who: Pick<WhoIsWho, 'pseudonymOf'>;
  readonly today: () => string;
}

/** What the worklist, the inbox and the dashboard call somebody's next step: read from the same views, under the same policies. */
export class Waiting {
  constructor(private readonly parts: WaitingParts) {}

  /** By names that say nothing: of what waits for this person, or for those they stand in for and may see themselves. */
  async for(person: Actor, standsInFor: readonly Actor[] = []): Promise<readonly string[]> {
    const things = await this.#things(person);
    const theirs = things.flatMap((thing) => {
      const called = this.#called(thing.caseId, person, standsInFor);
      return waitsFor(thing, called) ? [{ thing, right: rightFor(thing, called) }] : [];
    });
    const allowed = await this.#allowed(person, theirs);
    return [...allowed.map(({ caseId, name }) => nameOf([caseId, ...name])), ...(await this.#tracks(person))];
  }

  async #things(person: Actor): Promise<readonly Thing[]> {
    const { kind, files, approaches, police, beside, today } = this.parts;
    const [referrals, orders, inDanger, matches, open, ownSteps] = await Promise.all([
      files.referrals(person, "t.next_is <> 'nobody' order by t.respond_by"),
      police.ordersAtHand(person, today()),
      files.casesWhere(person, needsSomebody.inDanger, [MOST]),
      beside.waiting(person),
      approaches.open(person),
      this.#ownSteps(person),
    ]);
    const accountOf = accountsAt(this.parts, person);
    const ofKind = { municipality: () => this.#children(person), police: () => this.#breaches(person), centre: none };
    return [
      ...referralThings(referrals, (row) => accountOf(row) !== undefined),
      ...orderThings(orders),
      ...dangerThings(inDanger),
      ...approachThings(open.ours),
      ...ownSteps,
      ...matches.map(({ caseId, key, said }): Thing => ({
        caseId,
        name: ['match', key, said.alike],
        right: 'match.decide',
      })),
      ...(await ofKind[kind]()),
    ];
  }

  async #ownSteps(person: Actor): Promise<readonly Thing[]> {
    const { files, hits, today } = this.parts;
    const [screen, review, consents, clear, owed, found] = await Promise.all([
      files.casesWhere(person, needsSomebody.toScreen, [MOST]),
      files.casesWhere(person, needsSomebody.toReview, [MOST, today()]),
      files.casesWhere(person, needsSomebody.consentEnds, [MOST, nearBy(today())]),
      files.casesWhere(person, needsSomebody.toClear, [MOST]),
      files.owed(person, MOST),
      hits.undecided(person),
    ]);
    return [
      ...screen.map(toScreen),
      ...review.map(toReview),
      ...consents.map(consentEnds),
      ...clear.map(toClear),
      ...actionThings(owed, today()),
      ...found.map(({ caseId, key }): Thing => ({ caseId, name: ['hit', key], right: 'address-hit.decide' })),
    ];
  }

  async #children(person: Actor): Promise<readonly Thing[]> {
    return childrenThings(await this.parts.files.casesWhere(person, needsSomebody.children, [MOST]));
  }

  async #breaches(person: Actor): Promise<readonly Thing[]> {
    return breachThings(await this.parts.police.breachesAtHand(person));
  }

  async #tracks(person: Actor): Promise<readonly string[]> {
    const { kind, policies, tracks } = this.parts;
    if (!keepsTracks(kind)) return [];
    const rows = await tracks.list(person, { limit: MOST });
    return trackThings(rows)
      .filter(({ trackId, right, by }) => {
        const standing = rows.find(({ caseId }) => caseId === trackId)?.ours ? 'home' : 'perpetrators';
        const { allowed } = policies.decide({ actor: person, action: right, track: { standing } });
        return allowed && by !== tracks.nameOf(trackId, person);
      })
      .map(({ name }) => nameOf(name));
  }

  /** Those in cases where this person has the right: a party to the case, or whoever it is restricted for, has none. */
  async #allowed(
    person: Actor,
    theirs: readonly { readonly thing: Thing; readonly right: CaseRight }[],
  ): Promise<readonly Thing[]> {
    const allowed = await Promise.all(
      [...new Set(theirs.map(({ right }) => right))].map(async (right) => {
        const some = theirs.filter((one) => one.right === right);
        const cases = [...new Set(some.map(({ thing }) => thing.caseId))];
        const there = new Set((await this.parts.files.among(person, cases, right)).map(({ caseId }) => caseId));
        return some.flatMap(({ thing }) => (there.has(thing.caseId) ? [thing] : []));
      }),
    );
    return allowed.flat();
  }

  #called(caseId: string, person: Actor, standsInFor: readonly Actor[]): Called {
    const { files } = this.parts;
    return {
      me: files.nameOf(caseId, person),
      stoodInFor: standsInFor.map((colleague) => files.nameOf(caseId, colleague)),
    };
  }
}

const none = async (): Promise<readonly Thing[]> => [];

/** What can be compared, and read by nobody. */
const nameOf = (name: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(name)).digest('base64url').slice(0, 22);
