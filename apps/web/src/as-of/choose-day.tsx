import { useState } from 'react';
import { dayBefore } from '../forms/bounds';
import { TextField } from '../forms/fields';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useWords } from '../words/words';
import { asOfWords } from './as-of.words';

interface ChooseDayProps {
  readonly choose: (day: string) => void;
  readonly isAsking: boolean;
}

/** A day to look back from. It is chosen on the page and stands in no address. */
export function ChooseDay({ choose, isAsking }: ChooseDayProps) {
  const say = useWords(asOfWords);
  const [day, setDay] = useState('');
  const asked = useAsked(unanswered({ day }, ['day']), () => choose(day), 'looking');
  return (
    <form aria-label={say.title} {...asked.form}>
      <TextField
        label={say.day}
        hint={say.dayHint}
        type="date"
        width="short"
        value={day}
        bounds={dayBefore(new Date())}
        error={asked.errorOf('day')}
        onChange={setDay}
      />
      <p className="buttons save">
        <button type="submit" className="button button-primary" disabled={isAsking}>
          {say.show}
        </button>
      </p>
    </form>
  );
}
