import { useFold } from '../blocks/use-fold';
import { Checks, SelectField, TextArea } from '../forms/fields';
import { capital, useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { asksForAssessment, besideOf, harmfulIn, topicsOf, toGiveTo, type Draft } from './advice-draft';
import { adviceWords } from './advice.words';
import type { Item } from './catalogue';

interface PartProps {
  readonly items: readonly Item[];
  readonly whom: 'affected' | 'relatives';
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
  readonly errorOf: (name: 'items' | 'deviation' | 'assessment') => string | undefined;
}

/** What may be given without more ado, by what it is about. */
export function Recommended({ items, whom, draft, set, errorOf }: PartProps) {
  const say = useWords(adviceWords);
  const labels = useLabels();
  const language = useLanguage();
  const beside = besideOf(draft, items);
  const offered = toGiveTo(items, whom, 'recommended').filter(({ id }) => !beside.includes(id));
  return topicsOf(offered).map((topic, place) => (
    <Checks
      key={topic}
      label={filled(say.recommended, { topic: capital(labels.code('advice-topic', topic)) })}
      values={draft.items}
      error={place === 0 && errorOf('items') !== undefined ? say.nothing : undefined}
      options={offered.filter((one) => one.topic === topic).map(({ id, label }) => [id, label[language]])}
      onChange={(chosen) => set({ items: chosen })}
    />
  ));
}

/** On what the sources disagree: after an assessment, and with what belongs beside it. */
export function Contested(part: PartProps) {
  const { items, whom, draft, set } = part;
  const say = useWords(adviceWords);
  const language = useLanguage();
  const offered = toGiveTo(items, whom, 'contested');
  if (offered.length === 0) return null;
  const labelOf = ({ label, against = [] }: Item) => {
    const who = against.map((source) => source.label[language]).join(', ');
    return who === '' ? label[language] : `${label[language]} (${filled(say.against, { who })})`;
  };
  return (
    <div className="part">
      <Checks
        label={say.contested}
        hint={say.contestedHint}
        values={draft.items}
        options={offered.map((one) => [one.id, labelOf(one)])}
        onChange={(chosen) => set({ items: chosen })}
      />
      {asksForAssessment(draft, items) && <Assessment {...part} />}
    </div>
  );
}

function Assessment({ items, draft, set, errorOf }: PartProps) {
  const say = useWords(adviceWords);
  const labels = useLabels();
  const language = useLanguage();
  const beside = besideOf(draft, items);
  const options = items.filter(({ id, toGive }) => toGive && beside.includes(id));
  return (
    <>
      {options.length > 0 && (
        <Checks
          label={say.beside}
          values={draft.items}
          options={options.map(({ id, label }) => [id, label[language]])}
          onChange={(chosen) => set({ items: chosen })}
        />
      )}
      <SelectField
        label={say.deviation}
        value={draft.deviation}
        error={errorOf('deviation')}
        options={labels.list('advice-deviation')}
        onChange={(deviation) => set({ deviation })}
      />
      <TextArea
        label={say.assessment}
        hint={say.assessmentHint}
        value={draft.assessment}
        error={errorOf('assessment')}
        onChange={(assessment) => set({ assessment })}
      />
    </>
  );
}

/** What nobody is to advise, and why. */
export function Harmful({ items }: { readonly items: readonly Item[] }) {
  const say = useWords(adviceWords);
  const { handle, folded } = useFold(say.harmful);
  const language = useLanguage();
  return (
    <section className="part">
      <h2>{handle || say.harmful}</h2>
      <p>{say.harmfulHint}</p>
      <ul {...folded} className="lines unstyled-list no-max-width">
        {harmfulIn(items).map(({ id, label, because }) => (
          <li key={id} className="line">
            <span className="line-what">
              <s>{label[language]}</s>
            </span>
            {because && <span className="line-who">{because[language]}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
