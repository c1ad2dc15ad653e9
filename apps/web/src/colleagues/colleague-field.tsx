import { useState } from 'react';
import { Skeleton } from '../blocks/skeleton';
import { SelectField, TextField } from '../forms/fields';
import type { FieldProps } from '../forms/labelled';
import { filled, useWords } from '../words/words';
import { NOT_LISTED, optionsOf } from './colleague-list';
import { colleagueWords } from './colleagues.words';
import { useColleagues } from './use-colleagues';

interface ColleagueProps extends FieldProps {
  /** An account. */
  readonly value: string;
  readonly onChange: (account: string) => void;
  /** Which units' people are listed, by how their ids end; without it everybody. */
  readonly unit?: string | undefined;
}

interface ChosenProps extends Omit<ColleagueProps, 'unit'> {
  readonly options: ReturnType<typeof optionsOf>;
}

/** One colleague, chosen by name; typed as an account where the list does not know them. */
export function ColleagueField({ unit = '', ...field }: ColleagueProps) {
  const say = useWords(colleagueWords);
  const { items, isLoading } = useColleagues();
  const options = optionsOf(items.filter((one) => one.unit.endsWith(unit)));
  if (isLoading) return <Skeleton lines={1} />;
  if (options.length === 0) return <TextField {...field} hint={say.accountHint} />;
  return <Chosen {...field} options={options} />;
}

function Chosen({ value, onChange, error, options, ...about }: ChosenProps) {
  const say = useWords(colleagueWords);
  const [isTyping, setTyping] = useState(false);
  const isTyped = isTyping || (value !== '' && !options.some(([account]) => account === value));
  const choose = (account: string) => {
    setTyping(account === NOT_LISTED);
    onChange(account.trim());
  };
  return (
    <>
      <SelectField
        {...about}
        value={isTyped ? NOT_LISTED : value}
        options={[...options, [NOT_LISTED, say.other]]}
        error={isTyped ? undefined : error}
        onChange={choose}
      />
      {isTyped && (
        <TextField
          label={filled(say.account, { question: about.label })}
          hint={say.accountHint}
          {...{ value, error, onChange }}
        />
      )}
    </>
  );
}
