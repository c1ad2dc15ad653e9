import { PartOfQuestions } from '../notes/part-of-questions';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { evidencePageWords } from './evidence-page.words';

/** A thing that somebody keeps: what it is, and with whom it is. */
export function Item({ caseId }: { readonly caseId: string }) {
  const say = useWords(evidencePageWords);
  const labels = useLabels();
  return (
    <PartOfQuestions
      title={say.item}
      label={say.itemSave}
      act="items"
      draft="item"
      ids={{ caseId }}
      questions={() => [
        { name: 'kind', as: 'select', label: say.itemKind, options: labels.list('item-kind') },
        { name: 'heldBy', as: 'radios', label: say.heldBy, options: labels.list('held-by') },
        { name: 'what', as: 'area', label: say.itemWhat, hint: say.itemWhatHint },
      ]}
    >
      <p>{say.itemIntro}</p>
    </PartOfQuestions>
  );
}
