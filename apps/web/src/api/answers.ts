import type { components, paths } from '#described/schema';

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Problem = components['schemas']['Problem'];
export type SessionAnswer = Answer<'/auth/session'>;
export type PlacesAnswer = Answer<'/api/knowledge/places'>;
export type Worklist = Answer<'/api/municipality/worklist'>;
export type DangerLine = Worklist['inDanger'][number];
export type ChildrenLine = Worklist['children'][number];
export type CaseLine = Worklist['toScreen'][number];
export type ReferralLine = Worklist['ours'][number];
export type ActionLine = Worklist['actions'][number];
export type ApproachLine = Worklist['approaches'][number];
export type OrderLine = Worklist['orders'][number];
export type MatchLine = Worklist['matches'][number];
export type BreachLine = Worklist['breaches'][number];
export type CaseFile = Answer<'/api/municipality/cases/{caseId}'>;
export type TimelinePage = Answer<'/api/municipality/cases/{caseId}/timeline'>;
export type TimelineLine = TimelinePage['items'][number];
export type LogPage = Answer<'/api/municipality/cases/{caseId}/log'>;
export type Clocks = Answer<'/api/municipality/clocks'>;
export type Guidance = Answer<'/api/municipality/guidance'>;
export type Inbox = Answer<'/api/municipality/inbox'>;
export type WarningPage = Answer<'/api/municipality/cases/{caseId}/approaches/{approachId}/warnings'>;
export type ContactCardAnswer = Answer<'/api/municipality/cases/{caseId}/contact-card'>;
export type Dossier = Answer<'/api/police/cases/{caseId}/breaches/{breachId}/dossier'>;
export type CustodyAnswer = Answer<'/api/municipality/cases/{caseId}/evidence/{evidenceId}/custody'>;
export type Preview = Answer<'/api/municipality/cases/{caseId}/referrals/preview'>;
export type Dashboard = Answer<'/api/centre/dashboard'>;
export type KnownThen = Answer<'/api/municipality/cases/{caseId}/as-of'>;
export type FileThen = NonNullable<KnownThen['file']>;
export type KnownByAgency = Answer<'/api/oversight/as-of'>;
export interface Found {
  readonly items: readonly { readonly caseId: string; readonly person: string; readonly by: string }[];
}
export type TrackPage = Answer<'/api/municipality/tracks'>;
export type TrackLine = TrackPage['items'][number];
export type Track = Answer<'/api/municipality/tracks/{trackId}'>;
export type AdviceCatalogue = Answer<'/api/municipality/advice-catalogue'>;
export type Episodes = Answer<'/api/municipality/episodes'>;
export type Teaching = Answer<'/api/municipality/teaching'>;
export type Groups = Answer<'/api/centre/groups'>;
export type GroupDemand = Answer<'/api/centre/group-demand'>;
export type Forgotten = Answer<'/api/oversight/forgotten'>;
export type Knowledge = Answer<'/api/knowledge'>;
export type GuidancePackage = Answer<'/api/knowledge/guidance-package'>;
export type FrozenYear = Answer<'/api/knowledge/numbers/{year}'>;
export type TrainingList = Answer<'/api/municipality/trainings'>;
export type Colleagues = Answer<'/api/municipality/colleagues'>;
export type ReadLog = Answer<'/api/oversight/read-log'>;
export type Disclosures = Answer<'/api/oversight/disclosures'>;
export type FeedWatch = Answer<'/api/oversight/feed'>;
export type DemoPeople = Answer<'/demo/users'>;

/** What the hub, or the way there, said no with. */
export class Refused extends Error {
  constructor(
    readonly problem: Problem | undefined,
    readonly retryAfter?: number,
  ) {
    super(problem?.type ?? 'unreachable');
    this.name = 'Refused';
  }

  get status(): number {
    return this.problem?.status ?? 0;
  }
}

interface Outcome<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The hub says no with a problem; whatever stands between may say it with anything. */
const isProblem = (said: unknown): said is Problem =>
  typeof said === 'object' && said !== null && 'type' in said && typeof said.type === 'string';

/** The answer of a request. @throws Refused */
export async function answered<T>(asking: Promise<Outcome<T>>): Promise<T> {
  const outcome = await asking.catch(() => {
    throw new Refused(undefined);
  });
  const { data, error, response } = outcome;
  if (response.ok && data !== undefined) return data;
  throw new Refused(isProblem(error) ? error : undefined, Number(response.headers.get('Retry-After') ?? 0));
}
