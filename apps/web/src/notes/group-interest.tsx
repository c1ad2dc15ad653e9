import type { CaseFile } from '../api/answers';
import { useSession } from '../session/session';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { areaName, areasFor } from './areas';
import { noteWords } from './notes.words';
import { PartOfQuestions } from './part-of-questions';

/** That she would like to join a self-help group, in an area that she chose. */
export function GroupInterest({ file }: { readonly file: CaseFile }) {
  const say = useWords(noteWords);
  const nameOf = useAreaName();
  const { agency } = useSession();
  const labels = useLabels();
  const agencies = [...new Set(labels.units.map((unit) => unit.split('/')[0] ?? ''))];
  return (
    <PartOfQuestions
      title={say.group}
      label={say.groupSave}
      act="group-interest"
      draft="choices"
      ids={{ caseId: file.caseId }}
      questions={() => [
        {
          name: 'area',
          as: 'select',
          label: say.area,
          options: areasFor(agency, agencies, Object.keys(say.regions)).map((area) => [area, nameOf(area)]),
        },
      ]}
    >
      <p>{say.groupHint}</p>
      {file.help.interests.map(({ factId, area }) => (
        <p key={factId}>{filled(say.interested, { area: nameOf(area ?? 'denmark') })}</p>
      ))}
    </PartOfQuestions>
  );
}

/** What an area is called. */
function useAreaName() {
  const say = useWords(noteWords);
  const labels = useLabels();
  return (area: string) =>
    areaName(area, { country: say.country, regions: say.regions, agency: (id) => labels.agency(id) });
}
