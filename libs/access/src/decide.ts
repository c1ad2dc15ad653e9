import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { Actor } from './actor';
import { matrix, postsWith, type Matrix } from './matrix';
import { policies as ours, schema } from './policies';
import type { Purpose } from './purposes';
import { relationsTo, type CaseInView, type Relation, type TrackInView } from './relation';
import { rightNames, rights, type About, type Right } from './rights';
import { machineRoles, postOf, type Post } from './roles';

export interface Asked {
  readonly actor: Pick<Actor, 'agency' | 'role' | 'through'>;
  readonly action: Right;
  /** What the actor's unit knows of the case: needed where the right is about one. */
  readonly case?: CaseInView;
  /** The same of a perpetrator's track. */
  readonly track?: TrackInView;
  readonly purpose?: Purpose;
}

export interface Answer {
  readonly allowed: boolean;
  /** Ids of the policies that decided: kept in the read log. */
  readonly policyIds: readonly string[];
}

const nobody: Answer = { allowed: false, policyIds: [] };
const REMEMBERED = 20_000;
let loaded = 0;

/** The policies do not parse, or say something that the schema does not know. */
export class PoliciesInvalid extends Error {
  constructor(faults: readonly string[]) {
    super(`the access policies are not valid: ${faults.join('; ')}`);
    this.name = 'PoliciesInvalid';
  }
}

/** Decides what somebody may do or ask: Cedar, in this process. Denies what no policy permits. */
export class Policies {
  static #ours: Policies | undefined;

  readonly #name = `vaern-${++loaded}`;
  readonly #having: ReadonlyMap<Right, ReadonlySet<Post>>;
  readonly #answers = new Map<string, Answer>();

  /** @throws PoliciesInvalid */
  constructor(within: Matrix = matrix, policies: Readonly<Record<string, string>> = ours) {
    this.#having = new Map(rightNames.map((right) => [right, new Set(postsWith(right, within))]));
    const staticPolicies = { ...policies };
    const checked = cedar.validate({ schema, policies: { staticPolicies }, validationSettings: { mode: 'strict' } });
    const faults =
      checked.type === 'failure'
        ? checked.errors.map(({ message }) => message)
        : [...checked.validationErrors, ...checked.validationWarnings].map((e) => `${e.policyId}: ${e.error.message}`);
    if (faults.length > 0) throw new PoliciesInvalid(faults);
    cedar.preparseSchema(this.#name, schema);
    cedar.preparsePolicySet(this.#name, { staticPolicies });
  }

  /** The project's own: checked and parsed once in a process. @throws PoliciesInvalid */
  static ours(): Policies {
    return (this.#ours ??= new Policies());
  }

  decide(asked: Asked): Answer {
    const post = postOf(asked.actor);
    if (post === undefined || resources[rights[asked.action].about] !== resourceOf(asked)) return nobody;
    const request = this.#requestOf(post, asked);
    const key = JSON.stringify(request);
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#ask(request);
    if (this.#answers.size >= REMEMBERED) this.#answers.clear();
    this.#answers.set(key, answer);
    return answer;
  }

  /** All that a decision rests on: ids are gone, so that equal questions have equal answers. */
  #requestOf(post: Post, { actor, action, purpose, case: seen, track }: Asked): Request {
    return {
      post,
      action,
      purpose,
      actor: {
        hasRight: this.#having.get(action)?.has(post) ?? false,
        isMachine: machineRoles.some((role) => role === actor.role),
        throughMachine: actor.through !== undefined,
      },
      track: track && { standing: track.standing ?? 'none' },
      seen: seen && {
        standing: seen.standing ?? 'none',
        unaccepted: seen.unaccepted ?? false,
        restricted: seen.readers !== undefined,
        relations: [...relationsTo(seen)],
      },
    };
  }

  #ask({ post, action, actor, purpose, seen, track }: Request): Answer {
    const principal = { type: 'Actor', id: 'who-asks' };
    const attrs = seen ?? track;
    const resource = { type: seen ? 'Case' : track ? 'Track' : 'Agency', id: 'what-is-asked-about' };
    const answer = cedar.statefulIsAuthorized({
      principal,
      action: { type: 'Action', id: action },
      resource,
      context: purpose === undefined ? {} : { purpose },
      preparsedSchemaName: this.#name,
      preparsedPolicySetId: this.#name,
      validateRequest: false,
      entities: [
        { uid: principal, attrs: { ...actor }, parents: [{ type: 'Post', id: post }] },
        ...(attrs ? [{ uid: resource, attrs, parents: [] }] : []),
      ],
    });
    if (answer.type === 'failure') throw new PoliciesInvalid(answer.errors.map(({ message }) => message));
    const { decision, diagnostics } = answer.response;
    if (diagnostics.errors.length > 0) return nobody;
    return { allowed: decision === 'allow', policyIds: diagnostics.reason.toSorted() };
  }
}

/** On what each kind of right is asked: a case is never taken for a track. */
const resources: Readonly<Record<About, 'agency' | 'case' | 'track'>> = {
  agency: 'agency',
  codes: 'case',
  act: 'case',
  answer: 'case',
  words: 'case',
  track: 'track',
  'track-words': 'track',
};
function resourceOf({ case: seen, track }: Asked): 'agency' | 'case' | 'track' | undefined {
  if (seen && track) return undefined;
  return seen ? 'case' : track ? 'track' : 'agency';
}

interface Request {
  readonly post: Post;
  readonly action: Right;
  readonly actor: { readonly hasRight: boolean; readonly isMachine: boolean; readonly throughMachine: boolean };
  readonly purpose: Purpose | undefined;
  readonly track: { readonly standing: string } | undefined;
  readonly seen: { standing: string; unaccepted: boolean; restricted: boolean; relations: Relation[] } | undefined;
}
