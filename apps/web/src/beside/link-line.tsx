import type { CaseFile } from '../api/answers';
import { isHome } from '../cases/is-home';
import { useAct, type BodyOf } from '../cases/use-act';
import { useCloses } from '../closing/closes';
import { FewQuestions } from '../forms/few-questions';
import { Choices, type CloseProps } from '../matters/few-lines';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { besideWords } from './beside.words';
import { OtherCase, THERE } from './other-case';

interface LinkProps {
  readonly file: CaseFile;
  readonly link: CaseFile['links'][number];
}

/** A case that belongs with this one; the home undoes it, and says why. */
export function LinkLine({ link, file }: LinkProps) {
  const say = useWords(besideWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const mayUndo = useCloses() && isHome(file);
  const relation = labels.code('link-relation', link.relation);
  return (
    <li className="line">
      <span className="line-what">
        <OtherCase line={link} words={filled(say.link, { relation, case: THERE })} />
      </span>
      <span className="line-when">{filled(say.linked, { at: moment(link.linkedAt, language, now) })}</span>
      <div className="line-who">
        {mayUndo && (
          <Choices
            steps={[{ key: 'undo', name: say.unlink, form: (close) => <Undo link={link} file={file} close={close} /> }]}
          />
        )}
      </div>
    </li>
  );
}

function Undo({ file: { caseId }, link: { linkId }, close }: LinkProps & CloseProps) {
  const say = useWords(besideWords);
  const labels = useLabels();
  const act = useAct('links/{linkId}/end', { caseId, linkId }, close);
  return (
    <FewQuestions
      name={say.unlink}
      save={say.unlinkSave}
      said={say.unlinkSaid}
      questions={() => [{ name: 'reason', as: 'radios', label: say.why, options: labels.list('unlink-reason') }]}
      send={(answers) => act.mutate(answers as BodyOf<'links/{linkId}/end'>)}
      {...{ act, close }}
    />
  );
}
