import { useState } from 'react';
import type { Dashboard } from '../api/answers';
import { amount } from '../forms/bounds';
import { SelectField, TextField } from '../forms/fields';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useSetCapacity } from '../groups/group-data';
import { Choices, FewLines, type CloseProps } from '../matters/few-lines';
import { useSession } from '../session/session';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { dashboardWords } from './dashboard.words';

const mayset = ['manager', 'perpetrator-counsellor'];
type Service = 'counselling' | 'courses' | 'treatment';

/** Where there is room, and where it is short: said in a word, and not by a colour alone. */
export function Room({ room }: Pick<Dashboard, 'room'>) {
  const say = useWords(dashboardWords);
  const labels = useLabels();
  const { role } = useSession();
  return (
    <section className="needs">
      <h2>{say.room}</h2>
      {room.length === 0 && <p className="calm">{say.roomNone}</p>}
      {room.length > 0 && (
        <table className="table count-table table-stacked">
          <caption>{say.roomCaption}</caption>
          <thead>
            <tr>
              {[say.service, say.taken, say.places, say.stands].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {room.map(({ service, places, taken, isShort }) => (
              <tr key={service}>
                <th scope="row">{labels.code('service', service)}</th>
                <td data-label={say.taken}>{taken}</td>
                <td data-label={say.places}>{places}</td>
                <td data-label={say.stands}>
                  {isShort ? <span className="badge badge-warning">{say.isShort}</span> : say.hasRoom}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayset.includes(role) && (
        <Choices steps={[{ key: 'set', name: say.setRoom, form: (close) => <SetRoom close={close} /> }]} />
      )}
    </section>
  );
}

function SetRoom({ close }: CloseProps) {
  const say = useWords(dashboardWords);
  const labels = useLabels();
  const [draft, setDraft] = useState({ service: '', places: '' });
  const act = useSetCapacity(close);
  const asked = useAsked(
    unanswered(draft, ['service', 'places']),
    () => act.mutate({ service: draft.service as Service, places: Number(draft.places) }),
    'choices',
    act,
  );
  return (
    <FewLines name={say.setRoom} save={say.setRoomSave} act={act} asked={asked} close={close}>
      <SelectField
        label={say.service}
        value={draft.service}
        options={labels.list('service')}
        error={asked.errorOf('service')}
        onChange={(service) => setDraft({ ...draft, service })}
      />
      <TextField
        label={say.places}
        type="number"
        width="short"
        value={draft.places}
        bounds={amount(0, 10_000)}
        error={asked.errorOf('places')}
        onChange={(places) => setDraft({ ...draft, places })}
      />
    </FewLines>
  );
}
