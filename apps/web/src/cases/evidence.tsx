import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { evidenceWords } from './evidence.words';
import { isHome } from './is-home';
import { NewMark } from './new-mark';
import { textOf, wordsOf } from './person';

type Line = CaseFile['evidence'][number];

/** What proves it: the list of files and things, each with what shows that it is unchanged. */
export function Evidence({ file }: { readonly file: CaseFile }) {
  const say = useWords(evidenceWords);
  const labels = useLabels();
  const isNone = file.evidence.length + file.items.length === 0;
  return (
    <section>
      <h2>{say.title}</h2>
      {file.closedAt === undefined && (
        <p>
          <Link
            to="/cases/$caseId/evidence"
            params={{ caseId: file.caseId }}
            className="button button-secondary button-small"
          >
            {say.add}
          </Link>
        </p>
      )}
      {isNone && isHome(file) && <p className="calm">{say.none}</p>}
      <ul className="lines unstyled-list no-max-width">
        {file.evidence.map((line) => (
          <FileLine key={line.factId} line={line} file={file} />
        ))}
        {file.items.map((item) => (
          <li key={item.factId} className="line">
            <span className="line-what">
              <NewMark caseId={file.caseId} of={[item.factId]} />
              {labels.code('item-kind', item.kind)}
            </span>
            <span className="line-when">{filled(say.heldBy, { who: labels.code('held-by', item.heldBy) })}</span>
            <span className="line-who as-written">{textOf(wordsOf(item, 'narrative').what)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileLine({ line, file: { caseId, units } }: { readonly line: Line; readonly file: CaseFile }) {
  const say = useWords(evidenceWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const said = wordsOf(line, 'evidence');
  return (
    <li className="line">
      <span className="line-what">
        <NewMark caseId={caseId} of={[line.factId]} />
        {textOf(said.filename) ?? labels.code('evidence-kind', line.kind)}
      </span>
      <span className="line-when">{filled(say.received, { at: moment(line.recordedAt, language, now) })}</span>
      <span className="line-who">
        {labels.code('evidence-kind', line.kind)}, {labels.code('obtained', line.obtained).toLowerCase()}
        {line.quarantined && (
          <strong className="under">
            {filled(say.quarantined, { reason: labels.code('quarantine-reason', line.quarantined.reason) })}
          </strong>
        )}
        {line.handedOver.map(({ to, at, receipt }) => (
          <span key={receipt} className="under">
            {filled(say.handedOver, { unit: units[to] ?? '', at: moment(at, language, now) })}
          </span>
        ))}
        {typeof said.sha256 === 'string' && (
          <span className="under hash">
            {say.unchanged}: <code>{said.sha256}</code>
          </span>
        )}
      </span>
    </li>
  );
}
