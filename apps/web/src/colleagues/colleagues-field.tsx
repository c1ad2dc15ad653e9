import { useState } from 'react';
import { Skeleton } from '../blocks/skeleton';
import { Checks, SelectField, TextArea } from '../forms/fields';
import type { FieldProps } from '../forms/labelled';
import { useSession } from '../session/session';
import { useWords } from '../words/words';
import { shownIn, unitsIn } from './colleague-list';
import { colleagueWords } from './colleagues.words';
import { useColleagues } from './use-colleagues';

interface ColleaguesProps extends Omit<FieldProps, 'hint'> {
  readonly hint?: string | undefined;
  /** Accounts that were chosen from the list. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  /** Accounts that the list does not know, as somebody typed them. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** Any colleagues, ticked by name, a unit at a time; typed as accounts where the list does not know them. */
export function ColleaguesField({ chosen, onChoose, typed, onType, hint, ...about }: ColleaguesProps) {
  const say = useWords(colleagueWords);
  const { items, isLoading } = useColleagues();
  const { unit: own } = useSession();
  const [unit, setUnit] = useState<string>();
  if (isLoading) return <Skeleton lines={2} />;
  if (items.length === 0) {
    const all = [...chosen, typed].filter((one) => one !== '').join('\n');
    const onChange = (text: string) => (onChoose([]), onType(text));
    const hints = [hint, say.accountsHint].filter(Boolean).join(' ');
    return <TextArea {...about} hint={hints} rows={2} value={all} onChange={onChange} />;
  }
  const units = unitsIn(items);
  const listed = unit ?? (units.some(([id]) => id === own) ? own : '');
  return (
    <Checks
      {...about}
      {...(hint !== undefined && { hint })}
      values={chosen}
      options={shownIn(items, listed, chosen)}
      onChange={onChoose}
      above={
        units.length > 1 && (
          <SelectField label={say.from} none={say.everywhere} value={listed} options={units} onChange={setUnit} />
        )
      }
      below={<TextArea label={say.typed} hint={say.typedHint} optional rows={2} value={typed} onChange={onType} />}
    />
  );
}
