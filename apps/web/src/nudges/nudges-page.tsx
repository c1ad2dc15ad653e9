import { useQuery } from '@tanstack/react-query';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { Part } from '../forms/part';
import { useQuestions } from '../forms/use-questions';
import { birthday, dayIn } from '../time/time';
import { useNow } from '../time/use-now';
import { filled, useLanguage, useWords } from '../words/words';
import { nudgesQuery, useNudges, type Standing, type Wish } from './nudges-data';
import { nudgeWords } from './nudges.words';
import { deputyStanding, domainsSaid } from './standing';

/** Where somebody wants to be told that something waits, by a message without content. */
export function NudgesPage() {
  const say = useWords(nudgeWords);
  const standing = useQuery(nudgesQuery);
  return (
    <Page title={say.title} narrow>
      <p className="font-lead">{say.intro}</p>
      <p>{say.content}</p>
      <p>
        {say.when} {say.noAlarm}
      </p>
      <ProblemNotice error={standing.error} />
      {standing.isPending && <Skeleton lines={5} />}
      {standing.data && <Chosen standing={standing.data} />}
    </Page>
  );
}

interface OfStanding {
  readonly standing: Standing;
}

function Chosen({ standing }: OfStanding) {
  const say = useWords(nudgeWords);
  const { choose, end } = useNudges();
  if (standing.domains.length === 0) return <Notice kind="info">{say.noDomains}</Notice>;
  return (
    <>
      {!standing.sends && <Notice kind="info">{say.sendsNone}</Notice>}
      <section>
        <h2>{say.standing}</h2>
        <Now standing={standing} />
        <ProblemNotice error={end.error} />
        {standing.address !== undefined && (
          <button
            type="button"
            className="button button-secondary"
            disabled={end.isPending}
            onClick={() => end.mutate(undefined, { onSuccess: choose.reset })}
          >
            {end.isPending ? say.ending : say.end}
          </button>
        )}
      </section>
      <Choose key={JSON.stringify(standing)} standing={standing} act={choose} />
    </>
  );
}

/** Whether they are nudged, where, and who else is. */
function Now({ standing }: OfStanding) {
  const say = useWords(nudgeWords);
  const language = useLanguage();
  const today = dayIn(useNow());
  const { address, deputy = '', awayUntil, sends } = standing;
  if (address === undefined) return <p role="status">{say.off}</p>;
  const deputyIs = deputyStanding(standing, today);
  const day = awayUntil === undefined ? '' : birthday(awayUntil, language);
  return (
    <>
      <p role="status">{filled(sends ? say.on : say.chosen, { address })}</p>
      {deputyIs && <p>{filled(say[deputyIs], { deputy, day })}</p>}
    </>
  );
}

function Choose({ standing, act }: OfStanding & { readonly act: ReturnType<typeof useNudges>['choose'] }) {
  const say = useWords(nudgeWords);
  const { address = '', deputy = '', awayUntil = '', domains } = standing;
  const { asked, fields } = useQuestions(
    () => [
      {
        name: 'address',
        as: 'line',
        label: say.address,
        hint: filled(say.addressHint, { domains: domainsSaid(domains) }),
      },
      { name: 'deputy', as: 'line', label: say.deputy, hint: say.deputyHint, optional: true },
      { name: 'awayUntil', as: 'day', label: say.away, hint: say.awayHint, optional: true },
    ],
    (answers) => act.mutate(answers as unknown as Wish),
    { begin: { address, deputy, awayUntil }, place: 'settings', act },
  );
  return (
    <Part title={say.choose} act={act} asked={asked} label={standing.address === undefined ? say.save : say.change}>
      {fields}
    </Part>
  );
}
