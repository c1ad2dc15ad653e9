import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { intentOn, intents, type IntentName } from '../intents';
import { TIMEKEEPER, type By } from '../kernel/decision';
import type { StoredFact } from '../kernel/fact';
import { readIntent } from '../kernel/read-intent';
import { Refusal } from '../kernel/refusal';
import { bodyOf, pickedFrom, type Draft } from '../testing/bodies';
import { drawn, known, later, NOW, snapshot, stored } from '../testing/decision';
import * as people from '../testing/people';
import * as begun from '../testing/track-facts';
import { trackLife } from '../track';
import { knowsTrack } from './entitlement';
import { openTrackReferral, type TrackState } from './state';

const names = (Object.keys(intents) as IntentName[]).filter((name) => intents[name].stream === 'track');
const actors = Object.values(people).filter((one): one is By => 'actor' in one);
const fitting = [people.visitator, people.treating, people.timekeeper];
const TREATMENT = 'centre:dk/perpetrators';

/** What people mostly send. */
const likely: Readonly<Partial<Record<IntentName, Draft>>> = {
  GiveTrackConsent: { recipients: [TREATMENT], fieldSets: ['identity'], until: '2026-03-04' },
  ReferTrack: { to: TREATMENT, fieldSets: ['identity'], consentId: { pick: 1 } },
  AdvisePerpetrator: { items: [{ id: 'leave-her-alone', version: 1 }] },
  HoldTrackSession: { at: undefined },
  OpenTrack: { born: undefined },
  DescribePerpetrator: { born: undefined },
};
const command = fc.constantFrom(...names).chain((name) =>
  fc.record({
    name: fc.constant(name),
    draft: fc
      .tuple(bodyOf(intents[name].intent), fc.boolean())
      .map(([draft, asUsual]): Draft => (asUsual ? { ...draft, ...likely[name] } : draft)),
    by: fc.oneof(fc.constantFrom(...fitting), fc.constantFrom(...actors)),
    hours: fc.constantFrom(0, 0, 1, 60),
  }),
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;
const pasts = [[], [begun.opened], begun.waiting, begun.taken, [begun.openedThere, begun.consent()]] as const;
const stories = fc.record({
  past: fc.constantFrom(...pasts),
  commands: fc.array(command, { minLength: 1, maxLength: 30, size: 'max' }),
});

/** A track as commands make it. */
class Story {
  readonly state = trackLife.empty();
  readonly facts: StoredFact[] = [];
  #now = NOW;
  #ids = 0;

  constructor(past: (typeof pasts)[number]) {
    for (const fact of past) this.#keep(stored(fact, this.facts.length + 1));
  }

  /** How it was refused; undefined if it was done. */
  send({ name, draft, by, hours }: Command): string | undefined {
    this.#now = later(this.#now, hours);
    const { intent, decide } = intentOn('track', name)!;
    const body = pickedFrom(draft, (field) => idsFor(field, this.state));
    const before = snapshot(this.state);
    try {
      const knows = known(by, { now: this.#now, newId: () => drawn(++this.#ids) });
      const decided = decide(this.state, readIntent(intent, body), knows);
      expect(snapshot(this.state)).toBe(before);
      for (const fact of decided) this.#keep(stored({ fact, by, recordedAt: this.#now }, this.facts.length + 1));
      return undefined;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  #keep(fact: StoredFact): void {
    trackLife.evolve(this.state, fact);
    this.facts.push(fact);
  }
}

function idsFor(field: string, { consents, referrals, facts }: TrackState): readonly string[] {
  const pools: Readonly<Record<string, () => Iterable<string>>> = {
    consentId: () => consents.keys(),
    referralId: () => referrals.keys(),
    factId: () => facts.keys(),
  };
  const any = ['', ...(pools[field]?.() ?? [begun.trackId])];
  return any.length > 1 ? [any.at(-1)!, ...any.slice(1)] : [];
}

const inAny = (check: (story: Story, sent: Command, before: { readonly knew: boolean }) => void, numRuns = 60) =>
  fc.assert(
    fc.property(stories, ({ past, commands }) => {
      const story = new Story(past);
      for (const sent of commands) {
        const knew = knowsTrack(story.state, sent.by.unit);
        check(story, sent, { knew });
      }
    }),
    { numRuns, seed: 11 },
  );

describe('in any track', () => {
  it('every intent is done and refused, and nothing else is thrown', () => {
    const done = new Map<string, number>();
    const refused = new Map<string, number>();
    inAny((story, sent) => {
      const of = story.send(sent) === undefined ? done : refused;
      of.set(sent.name, (of.get(sent.name) ?? 0) + 1);
    }, 400);
    for (const outcomes of [done, refused]) expect(names.filter((name) => !outcomes.has(name))).toEqual([]);
  });

  it('there is no track for whoever is neither its home, nor treats him', () => {
    inAny((story, sent, { knew }) => {
      const refused = story.send(sent);
      if (knew || sent.name === 'OpenTrack' || sent.by.role === TIMEKEEPER) return;
      expect(refused).toBe('no-such-track');
    });
  });

  it('nobody but its home and those who treat perpetrators ever has it', () => {
    inAny((story, sent) => {
      story.send(sent);
      for (const unit of [
        people.units.police,
        people.units.centre,
        people.units.restricted,
        people.units.otherDistrict,
      ])
        expect(knowsTrack(story.state, unit)).toBe(false);
    });
  });

  it('an open referral always rests on a consent that nobody took back', () => {
    inAny((story, sent) => {
      story.send(sent);
      const { closed, consents } = story.state;
      const open = closed === undefined ? openTrackReferral(story.state) : undefined;
      expect(open && consents.get(open.consentId)?.ended).toBeUndefined();
    });
  });

  it('folding from zero gives the same track', () => {
    inAny((story, sent) => {
      story.send(sent);
      const again = trackLife.empty();
      for (const fact of story.facts) trackLife.evolve(again, fact);
      expect(snapshot(again)).toBe(snapshot(story.state));
    });
  });
});
