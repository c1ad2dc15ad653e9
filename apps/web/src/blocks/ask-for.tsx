import { useWords } from '../words/words';
import { blockWords } from './blocks.words';

type Deliberate = keyof typeof blockWords.da.show;

interface AskForProps<Class extends Deliberate> {
  /** Which words of somebody are there to be asked for. */
  readonly there: readonly Class[];
  readonly ask: (sealedClass: Class) => void;
  readonly isAsking: boolean;
}

/** Address, CPR number and places: shown when somebody asks, who is told that asking is written down. */
export function AskFor<Class extends Deliberate>({ there, ask, isAsking }: AskForProps<Class>) {
  const say = useWords(blockWords);
  const names: Readonly<Record<Deliberate, string>> = say.show;
  if (there.length === 0) return null;
  return (
    <div className="ask-for">
      {there.map((one) => (
        <button
          key={one}
          type="button"
          className="button button-secondary button-small"
          disabled={isAsking}
          onClick={() => ask(one)}
        >
          {names[one]}
        </button>
      ))}
      <small className="under">{say.showLogged}</small>
    </div>
  );
}
