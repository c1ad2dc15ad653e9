import type { CaseFile, Problem } from '../api/answers';
import { Radios } from '../forms/fields';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { closingWords } from './closing.words';
import type { Running } from './running';

interface ListProps {
  readonly file: CaseFile;
  readonly running: readonly Running[];
  readonly answered: Readonly<Record<string, string>>;
  readonly errorOf: (id: string) => string | undefined;
  /** What the hub said no with, and to what. */
  readonly refused: Problem | undefined;
  readonly onAnswer: (id: string, answer: string) => void;
}

/** What still runs, each with the answers that it may be given. */
export function RunningList({ file, running, answered, errorOf, refused, onAnswer }: ListProps) {
  const say = useWords(closingWords);
  const nameOf = useNameOf(file);
  const wrongIn = (id: string) => {
    if (refused?.params?.running !== id) return undefined;
    return refused.type.endsWith('/answer-does-not-fit') ? say.unfit : say.missed;
  };
  return (
    <section>
      <h2>{say.runningTitle}</h2>
      <p>{running.length === 0 ? say.nothing : say.runningHint}</p>
      {running.map(({ id, kind, answers, ...about }) => (
        <Radios
          key={id}
          label={nameOf({ kind, ...about })}
          value={answered[id] ?? ''}
          error={errorOf(id) ?? wrongIn(id)}
          options={answers.map((answer) => [answer, say.answers[kind][answer]])}
          onChange={(answer) => onAnswer(id, answer)}
        />
      ))}
    </section>
  );
}

const lists = {
  referral: 'referral-purpose',
  danger: 'danger-sign',
  action: 'action-kind',
  order: 'order-kind',
  course: 'course-form',
  involvement: '',
  approach: 'approach-kind',
} as const;

function useNameOf({ units }: CaseFile) {
  const say = useWords(closingWords);
  const labels = useLabels();
  return ({ kind, code, unit }: Pick<Running, 'kind' | 'code' | 'unit'>): string => {
    const what = filled(say.kinds[kind], { what: labels.code(lists[kind], code) });
    const who = units[unit ?? ''];
    return who === undefined ? what : filled(say.withUnit, { what, unit: who });
  };
}
