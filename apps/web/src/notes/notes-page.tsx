import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { Danger } from '../call/danger';
import { Reach } from '../call/reach';
import { affectedOf, SubPage } from '../cases/sub-page';
import { isHome } from '../cases/is-home';
import { kindOf, useSession } from '../session/session';
import { callWords } from '../call/call.words';
import { useWords } from '../words/words';
import { Emergency } from './emergency';
import { GroupInterest } from './group-interest';
import { noteWords } from './notes.words';
import { Talk } from './talk';
import { Wish } from './wish';

/** What happened between the big things, each part saved by itself. In a closed case what protects stays open. */
export function NotesPage() {
  const say = useWords(noteWords);
  return <SubPage title={say.title}>{(file) => <Notes file={file} />}</SubPage>;
}

function Notes({ file }: { readonly file: CaseFile }) {
  const say = useWords(noteWords);
  const call = useWords(callWords);
  const kind = kindOf(useSession());
  const isOpen = file.closedAt === undefined;
  const affected = affectedOf(file);
  return (
    <div className="page-narrow">
      {isOpen ? <p className="font-lead">{say.intro}</p> : <Notice kind="info">{say.closed}</Notice>}
      {isOpen && <Talk file={file} />}
      {isOpen && <Wish file={file} />}
      <Emergency caseId={file.caseId} />
      <Danger file={file} title={call.dangerAlone} />
      {affected !== undefined && <Reach file={file} affected={affected} title={call.reachAlone} />}
      {isOpen && isHome(file) && kind !== 'police' && <GroupInterest file={file} />}
    </div>
  );
}
