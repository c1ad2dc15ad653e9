import { useQuery } from '@tanstack/react-query';
import { answered, type Dashboard } from '../api/answers';
import { hub } from '../api/client';
import { ApproachLines } from '../approaches/approach-lines';
import { HoldLines } from '../approaches/hold-lines';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { CaseLink } from '../cases/case-link';
import { DangerLines } from '../cases/danger-lines';
import { shortOf } from '../cases/short';
import { DemandTable } from '../groups/demand-table';
import { distance, moment } from '../time/time';
import { useSession } from '../session/session';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { Answered } from './answered';
import { CountTable } from './count-table';
import { dashboardWords } from './dashboard.words';
import { Funder } from './funder';
import { Room } from './room';

const ages = ['today', 'days1to2', 'days3to7', 'over7'] as const;
const urgencies = ['acute', 'urgent', 'normal'] as const;

/** Who waits, how long, what is overdue, and how soon others were answered. */
export function DashboardPage() {
  const say = useWords(dashboardWords);
  const language = useLanguage();
  const now = useNow();
  const { role } = useSession();
  const dashboard = useQuery({
    queryKey: ['dashboard'],
    queryFn: () => answered<Dashboard>(hub.GET('/api/centre/dashboard')),
  });
  return (
    <Page title={say.title}>
      <ProblemNotice error={dashboard.error} />
      {dashboard.isPending && <Skeleton lines={6} />}
      {dashboard.data && (
        <>
          <p className="calm">{filled(say.asOf, { at: moment(dashboard.data.at, language, now) })}</p>
          <HoldLines holds={dashboard.data.holds} now={now} />
          <DangerLines lines={dashboard.data.inDanger} now={now} />
          <ApproachLines {...dashboard.data} now={now} />
          <Figures dashboard={dashboard.data} />
          <Overdue dashboard={dashboard.data} now={now} />
          <Answered answered={dashboard.data.answered} />
          <Room room={dashboard.data.room} />
          {dashboard.data.groupDemand.length > 0 && (
            <section className="needs">
              <DemandTable areas={dashboard.data.groupDemand} />
            </section>
          )}
        </>
      )}
      {role === 'manager' && <Funder />}
    </Page>
  );
}

function Figures({ dashboard }: { readonly dashboard: Dashboard }) {
  const { waiting, open, inClosedCases, orders, breachesReported } = dashboard;
  const say = useWords(dashboardWords);
  const labels = useLabels();
  return (
    <>
      <dl className="figures">
        <Figure name={say.waiting} value={waiting.total} />
        <Figure name={say.running} value={open} />
        {orders.inForce > 0 && (
          <Figure
            name={say.orders}
            value={orders.inForce}
            {...(orders.endsSoon > 0 && { why: filled(say.ordersEnd, { count: orders.endsSoon }) })}
          />
        )}
        {breachesReported > 0 && <Figure name={say.breaches} value={breachesReported} />}
        <Helped dashboard={dashboard} />
        {inClosedCases > 0 && <Figure name={say.closed} value={inClosedCases} why={say.closedWhy} />}
      </dl>
      {waiting.total === 0 ? (
        <p className="calm">{say.waitingNone}</p>
      ) : (
        <div className="beside">
          <CountTable
            title={say.byUrgency}
            heads={[say.urgency, say.people]}
            rows={urgencies.map((code) => [labels.code('urgency', code), waiting.byUrgency[code] ?? 0])}
          />
          <div>
            <CountTable
              title={say.byAge}
              heads={[say.age, say.people]}
              rows={ages.map((age) => [say[age], waiting.byAge[age]])}
            />
            {waiting.longestDays !== undefined && (
              <p>{filled(waiting.longestDays === 1 ? say.longestOne : say.longest, { days: waiting.longestDays })}</p>
            )}
          </div>
        </div>
      )}
    </>
  );
}

/** Who is helped here, at whichever of the two doors this is. */
function Helped({ dashboard: { courses, tracks } }: { readonly dashboard: Dashboard }) {
  const say = useWords(dashboardWords);
  return (
    <>
      {courses > 0 && <Figure name={say.courses} value={courses} />}
      {tracks.waiting > 0 && (
        <Figure
          name={say.tracksWaiting}
          value={tracks.waiting}
          {...(tracks.overdue > 0 && { why: filled(say.tracksWaitingLate, { count: tracks.overdue }) })}
        />
      )}
      {tracks.inTreatment > 0 && <Figure name={say.tracksRunning} value={tracks.inTreatment} />}
    </>
  );
}

function Figure({ name, value, why }: { readonly name: string; readonly value: number; readonly why?: string }) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd>{value}</dd>
      {why !== undefined && <dd className="figure-why">{why}</dd>}
    </div>
  );
}

function Overdue({ dashboard: { overdue }, now }: { readonly dashboard: Dashboard; readonly now: Date }) {
  const say = useWords(dashboardWords);
  const labels = useLabels();
  const language = useLanguage();
  return (
    <section className="needs">
      <h2>{say.overdue}</h2>
      {overdue.length === 0 && <p className="calm">{say.overdueNone}</p>}
      <ul className="lines unstyled-list no-max-width">
        {overdue.map((line) => (
          <li key={line.referralId} className="line line-late">
            <CaseLink caseId={line.caseId} className="line-what">
              {labels.code('referral-purpose', line.purpose)}
            </CaseLink>
            <span className="line-when">{filled(say.due, { at: distance(line.respondBy, language, now) })}</span>
            <span className="line-who">{filled(say.case, { short: shortOf(line.caseId) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
