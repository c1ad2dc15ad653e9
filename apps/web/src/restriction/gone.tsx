import { Link } from '@tanstack/react-router';
import { Done } from '../blocks/done';
import { useWords } from '../words/words';
import { restrictionWords } from './restriction.words';

/** The case may be somebody else's now: the way on leads to the list. */
export function Gone({ said }: { readonly said: string }) {
  const say = useWords(restrictionWords);
  return (
    <Done said={said}>
      <Link to="/cases" className="button button-secondary">
        {say.toCases}
      </Link>
    </Done>
  );
}
