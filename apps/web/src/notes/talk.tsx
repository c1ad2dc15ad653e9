import type { CaseFile } from '../api/answers';
import { inOrder } from '../cases/person';
import { momentBefore } from '../forms/bounds';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { noteWords } from './notes.words';
import { PartOfQuestions } from './part-of-questions';

interface OfCase {
  readonly file: CaseFile;
}

/** A conversation with somebody in the case, or an attempt at one. */
export function Talk({ file }: OfCase) {
  const say = useWords(noteWords);
  const labels = useLabels();
  const affected = file.opened?.affected ?? '';
  const everyone = inOrder(file);
  const isHim = (id: unknown) =>
    everyone.some(({ personId, capacities }) => personId === id && capacities.includes('perpetrator'));
  const described = everyone.map(
    ({ personId, name, capacities }) => [personId, name ?? labels.codes('capacity', capacities)] as const,
  );
  // She is there from the first contact, described or not.
  const isDescribed = affected === '' || described.some(([personId]) => personId === affected);
  const persons = isDescribed ? described : [[affected, labels.code('capacity', 'affected')] as const, ...described];
  return (
    <PartOfQuestions
      title={say.talk}
      label={say.talkSave}
      act="conversations"
      draft="conversation"
      ids={{ caseId: file.caseId }}
      begin={{ with: affected }}
      questions={({ with: whom, reached, initiative }) => [
        { name: 'with', as: 'select', label: say.with, options: persons },
        isHim(whom) && {
          name: 'initiative',
          as: 'radios',
          label: say.initiative,
          options: labels.list('conversation-initiative'),
        },
        isHim(whom) &&
          initiative === 'ours' && {
            name: 'urgencyReason',
            as: 'select',
            label: say.urgentWhy,
            hint: say.urgentHint,
            optional: true,
            options: labels.list('approach-urgency-reason'),
          },
        { name: 'channel', as: 'select', label: say.channel, options: labels.list('conversation-channel') },
        { name: 'at', as: 'when', label: say.at, hint: say.atHint, optional: true, bounds: momentBefore(new Date()) },
        { name: 'reached', as: 'yes-no', label: say.reached },
        reached === 'yes' && {
          name: 'interpreter',
          as: 'select',
          label: say.interpreter,
          hint: say.noInterpreter,
          optional: true,
          options: labels.list('interpreter'),
        },
        { name: 'note', as: 'area', label: say.note, hint: say.noteHint, optional: true },
      ]}
    />
  );
}
