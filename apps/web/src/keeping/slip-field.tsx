import { shortOf } from '../cases/short';
import { TextArea } from '../forms/fields';
import { filled, useWords } from '../words/words';
import { keepingWords } from './keeping.words';
import type { Slip } from './slip';

interface SlipProps {
  readonly typed: string;
  readonly slip: Slip | undefined;
  readonly type: (typed: string) => void;
}

/** Where the slip of a case is put in, and what was read of it. */
export function SlipField({ typed, slip, type }: SlipProps) {
  const say = useWords(keepingWords);
  return (
    <section className="part" aria-label={say.pasted}>
      <TextArea
        label={say.pasted}
        hint={say.pastedHint}
        rows={6}
        value={typed}
        error={typed.trim() !== '' && !slip ? say.wrong : undefined}
        onChange={type}
      />
      <p role="status">{slip && filled(say.read, { short: shortOf(slip.caseId), count: slip.persons.length })}</p>
    </section>
  );
}
