import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { OnThisPage } from '../blocks/on-this-page';
import { affectedOf, SubPage } from '../cases/sub-page';
import { Emergency } from '../notes/emergency';
import { Wish } from '../notes/wish';
import { useWords } from '../words/words';
import { callWords } from './call.words';
import { Children } from './children';
import { Danger } from './danger';
import { Reach } from './reach';
import { Story } from './story';
import { Who } from './who';

/** One page for the phone call: how to reach her, danger, her story, children; each part saved by itself. */
export function CallPage() {
  const say = useWords(callWords);
  return <SubPage title={say.title}>{(file) => <Call file={file} />}</SubPage>;
}

function Call({ file }: { readonly file: CaseFile }) {
  const say = useWords(callWords);
  const affected = affectedOf(file);
  return (
    <div className="page-narrow">
      <Notice kind="info">{say.first}</Notice>
      <p>{say.intro}</p>
      <OnThisPage />
      {affected !== undefined && <Reach file={file} affected={affected} />}
      <Danger file={file} by="affected" />
      {affected !== undefined && <Story caseId={file.caseId} affected={affected} />}
      <Children file={file} />
      {affected !== undefined && <Who file={file} affected={affected} />}
      <Wish file={file} title={say.wish} />
      <Emergency caseId={file.caseId} title={say.emergency} />
    </div>
  );
}
