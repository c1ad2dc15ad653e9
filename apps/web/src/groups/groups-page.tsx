import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GroupDemand, Groups } from '../api/answers';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { CaseLink } from '../cases/case-link';
import { shortOf } from '../cases/short';
import { amount } from '../forms/bounds';
import { Radios, SelectField, TextField } from '../forms/fields';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { Choices, FewLines, type CloseProps } from '../matters/few-lines';
import { useSession } from '../session/session';
import { dateOf } from '../time/time';
import { useNow } from '../time/use-now';
import { filled, useLanguage, useWords } from '../words/words';
import { DemandTable } from './demand-table';
import { demandQuery, groupsQuery, useOpenGroup, usePlace } from './group-data';
import { groupWords } from './groups.words';
import { useAreas } from './use-areas';

type Group = Groups['items'][number];
type Wish = GroupDemand['waiting'][number];

/** Where groups are wanted, who waits for a place, and which groups there are. */
export function GroupsPage() {
  const say = useWords(groupWords);
  const { role } = useSession();
  const groups = useQuery(groupsQuery);
  return (
    <Page title={say.title}>
      <p>{say.intro}</p>
      <ProblemNotice error={groups.error} />
      {groups.isPending && <Skeleton lines={6} />}
      {groups.data && role !== 'manager' && <Demand groups={groups.data.items} />}
      {groups.data && <AllGroups groups={groups.data.items} />}
      {role === 'group-organiser' && (
        <Choices steps={[{ key: 'open', name: say.open, form: (close) => <OpenGroup close={close} /> }]} />
      )}
    </Page>
  );
}

function Demand({ groups }: { readonly groups: readonly Group[] }) {
  const demand = useQuery(demandQuery);
  if (!demand.data) return demand.error ? <ProblemNotice error={demand.error} /> : <Skeleton lines={4} />;
  return (
    <>
      <DemandTable areas={demand.data.areas} />
      <Waiting waiting={demand.data.waiting} groups={groups} />
    </>
  );
}

function Waiting({ waiting, groups }: { readonly waiting: readonly Wish[]; readonly groups: readonly Group[] }) {
  const say = useWords(groupWords);
  return (
    <section className="needs">
      <h2>{say.list}</h2>
      {waiting.length === 0 && <p className="calm">{say.listNone}</p>}
      <ul className="lines unstyled-list no-max-width">
        {waiting.map((wish) => (
          <WishLine key={wish.caseId} wish={wish} groups={groups} />
        ))}
      </ul>
    </section>
  );
}

function WishLine({ wish, groups }: { readonly wish: Wish; readonly groups: readonly Group[] }) {
  const say = useWords(groupWords);
  const language = useLanguage();
  const now = useNow();
  const { areaName } = useAreas();
  const name = filled(say.case, { short: shortOf(wish.caseId) });
  const form = (close: () => void) => <Place wish={wish} groups={groups} close={close} />;
  return (
    <li className="line">
      <span className="line-what">
        <CaseLink caseId={wish.caseId}>{name}</CaseLink>
      </span>
      <span className="line-when">{areaName(wish.area)}</span>
      <span className="line-who">
        {filled(say.since, { at: dateOf(wish.since, language, now) })}
        {groups.length > 0 && <Choices steps={[{ key: 'place', name: say.place, form }]} />}
      </span>
    </li>
  );
}

interface PlaceProps extends CloseProps {
  readonly wish: Wish;
  readonly groups: readonly Group[];
}

/** Full, and not for her, are one answer: nobody learns who is in a group. */
function Place({ wish, groups, close }: PlaceProps) {
  const say = useWords(groupWords);
  const { areaName } = useAreas();
  const [groupId, choose] = useState('');
  const act = usePlace(close);
  const asked = useAsked(
    unanswered({ groupId }, ['groupId']),
    () => act.mutate({ groupId, caseId: wish.caseId }),
    'choices',
    act,
  );
  const near = groups.toSorted((a, b) => Number(b.area === wish.area) - Number(a.area === wish.area));
  return (
    <FewLines name={say.place} save={say.placeSave} act={act} asked={asked} close={close}>
      <Radios
        label={say.placeWhere}
        value={groupId}
        options={near.map((group) => [
          group.groupId,
          filled(say.groupLine, {
            area: areaName(group.area),
            free: Math.max(0, group.places - group.taken),
            places: group.places,
          }),
        ])}
        error={asked.errorOf('groupId')}
        onChange={choose}
      />
    </FewLines>
  );
}

function AllGroups({ groups }: { readonly groups: readonly Group[] }) {
  const say = useWords(groupWords);
  const language = useLanguage();
  const now = useNow();
  const { areaName } = useAreas();
  return (
    <section className="needs">
      <h2>{say.all}</h2>
      {groups.length === 0 && <p className="calm">{say.allNone}</p>}
      <ul className="lines unstyled-list no-max-width">
        {groups.map(({ groupId, area, places, taken, openedAt }) => (
          <li key={groupId} className="line">
            <span className="line-what">{areaName(area)}</span>
            <span className="line-when">{filled(say.taken, { taken, places })}</span>
            <span className="line-who">{filled(say.opened, { at: dateOf(openedAt, language, now) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenGroup({ close }: CloseProps) {
  const say = useWords(groupWords);
  const { options } = useAreas();
  const [draft, setDraft] = useState({ area: '', places: '' });
  const act = useOpenGroup(close);
  const asked = useAsked(
    unanswered(draft, ['area', 'places']),
    () => act.mutate({ area: draft.area, places: Number(draft.places) }),
    'choices',
    act,
  );
  return (
    <FewLines name={say.open} save={say.openSave} act={act} asked={asked} close={close}>
      <SelectField
        label={say.area}
        value={draft.area}
        options={options}
        error={asked.errorOf('area')}
        onChange={(area) => setDraft({ ...draft, area })}
      />
      <TextField
        label={say.places}
        type="number"
        width="short"
        value={draft.places}
        bounds={amount(2, 50)}
        error={asked.errorOf('places')}
        onChange={(places) => setDraft({ ...draft, places })}
      />
    </FewLines>
  );
}
