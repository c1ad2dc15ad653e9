import { useState } from 'react';
import type { CaseFile, Preview } from '../api/answers';
import { isHome } from '../cases/is-home';
import { HitLine } from '../hits/hits';
import { useWords } from '../words/words';
import { referralPageWords } from './referral-page.words';

interface DecideProps {
  readonly file: CaseFile;
  readonly preview: Preview;
}

/** Which finds of her address keep words of this preview back: at once, or when they accept. */
export const hitsIn = ({ items }: Preview): readonly string[] => [
  ...new Set(
    items.flatMap(({ sent, accepted }) =>
      [sent, accepted].flatMap((shown) => shown?.withheld ?? []).flatMap(({ hits }) => hits.map(({ hitId }) => hitId)),
    ),
  ),
];

/** Beside what they will see: the words that are kept back, each to be decided by the home. Only then they are read here. */
export function DecideHere({ file, preview }: DecideProps) {
  const say = useWords(referralPageWords);
  const [opened, setOpened] = useState<readonly string[]>();
  const found = hitsIn(preview);
  const shown = file.addressHits.filter(({ hitId }) => (opened ?? found).includes(hitId));
  if (shown.length === 0 || !isHome(file)) return null;
  if (opened === undefined)
    return (
      <button type="button" className="button button-secondary button-small" onClick={() => setOpened(found)}>
        {say.decide}
      </button>
    );
  return (
    <>
      <p>{say.decideSaid}</p>
      <ul className="lines unstyled-list no-max-width">
        {shown.map((hit) => (
          <HitLine key={hit.hitId} hit={hit} file={file} />
        ))}
      </ul>
    </>
  );
}
