import type { paths } from '#described/schema';
import { useMutation, useQuery } from '@tanstack/react-query';
import { answered, type DemoPeople } from '../api/answers';
import { hub } from '../api/client';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { roleWords, sessionWords } from './session.words';

type Person = DemoPeople[number];
type Asked = paths['/demo/authorization']['post']['requestBody']['content']['application/json']['asked'];

const machines = ['feed-client', 'records-client'];

/** The demo's own provider: one card for each person that one may be. */
export function DemoSignIn() {
  const say = useWords(sessionWords);
  const asked = Object.fromEntries(new URLSearchParams(location.search));
  const people = useQuery({ queryKey: ['demo people'], queryFn: () => answered<DemoPeople>(hub.GET('/demo/users')) });
  const choose = useMutation({
    mutationFn: (user: string) =>
      answered<{ to: string }>(hub.POST('/demo/authorization', { body: { user, asked: asked as Asked } })),
    onSuccess: ({ to }) => location.replace(to),
  });
  if (asked.state === undefined) {
    return (
      <Page title={say.demoTitle} narrow>
        <Notice kind="warning">{say.demoLost}</Notice>
        <a href="/">{say.toFront}</a>
      </Page>
    );
  }
  return (
    <Page title={say.demoTitle}>
      <p className="font-lead">{say.demoIntro}</p>
      <ProblemNotice error={people.error ?? choose.error} />
      {people.isPending && <Skeleton lines={6} />}
      {byAgency(people.data ?? []).map(([agency, members]) => (
        <Agency key={agency} members={members} isBusy={choose.isPending} choose={choose.mutate} />
      ))}
    </Page>
  );
}

const byAgency = (people: readonly Person[]) => [
  ...Map.groupBy(
    people.filter(({ roles }) => !roles.some((role) => machines.includes(role))),
    ({ agency }) => agency,
  ),
];

interface AgencyProps {
  readonly members: readonly Person[];
  readonly isBusy: boolean;
  readonly choose: (user: string) => void;
}

function Agency({ members, isBusy, choose }: AgencyProps) {
  const labels = useLabels();
  const role = useWords(roleWords);
  const [first] = members;
  return (
    <section>
      <h2>{labels.agency(first?.agency)}</h2>
      <ul className="cards unstyled-list no-max-width">
        {members.map(({ user, name, unit, roles }) => (
          <li key={user}>
            <button type="button" className="card-button" disabled={isBusy} onClick={() => choose(user)}>
              <strong>{name}</strong>
              <span>{role[roles[0] as keyof typeof role]}</span>
              <small>{labels.unit(unit)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
