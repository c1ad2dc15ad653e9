import { useState } from 'react';
import { Page } from '../blocks/page';
import { useWords } from '../words/words';
import { Check } from './check';
import { CancelForgetting, LiftHold, PlaceHold, RequestForgetting } from './keeping-forms';
import { keepingWords } from './keeping.words';
import { lineOf, slipIn, type Numbered } from './slip';
import { SlipField } from './slip-field';

/** For the records owner, who sees no case: what is to be forgotten, what is to be kept, and what was forgotten. */
export function KeepingPage() {
  const say = useWords(keepingWords);
  const [typed, type] = useState('');
  const slip = slipIn(typed);
  // Pressed twice, it is the same number again.
  const add = (line: Numbered) =>
    type((before) => (before.includes(line.id) ? before : `${before.trimEnd()}\n${lineOf(line)}`));
  return (
    <Page title={say.title} narrow>
      <p>{say.intro}</p>
      <p>{say.two}</p>
      <SlipField typed={typed} slip={slip} type={type} />
      {slip && (
        <div key={slip.caseId}>
          {slip.persons.length > 0 && <RequestForgetting slip={slip} add={add} />}
          {slip.requests.length > 0 && <CancelForgetting slip={slip} />}
          <PlaceHold slip={slip} add={add} />
          {slip.holds.length > 0 && <LiftHold slip={slip} />}
          {slip.persons.length > 0 && <Check slip={slip} />}
        </div>
      )}
    </Page>
  );
}
