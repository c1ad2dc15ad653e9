import { Page } from '../blocks/page';
import { useWords } from '../words/words';
import { Check } from './check';
import { CancelForgetting, LiftHold, PlaceHold, RequestForgetting } from './keeping-forms';
import { keepingWords } from './keeping.words';

/** For the records owner, who sees no case: what is to be forgotten, what is to be kept, and what was forgotten. */
export function KeepingPage() {
  const say = useWords(keepingWords);
  return (
    <Page title={say.title} narrow>
      <p>{say.intro}</p>
      <p>{say.two}</p>
      <div className="long-numbers">
        <RequestForgetting />
        <CancelForgetting />
        <PlaceHold />
        <LiftHold />
        <Check />
      </div>
    </Page>
  );
}
