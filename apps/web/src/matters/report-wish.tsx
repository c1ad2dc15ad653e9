import { useEffect, useRef } from 'react';
import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { Wish, WishNow } from '../notes/wish';
import { useWords } from '../words/words';
import { reportPageWords } from './report.words';

/** What she wants; asked for where she has not said yes. Whoever wrote it down stands here when it is. */
export function ReportWish({ file }: { readonly file: CaseFile }) {
  const say = useWords(reportPageWords);
  const wish = file.wish?.report;
  const here = useRef<HTMLDivElement>(null);
  const before = useRef(wish);
  useEffect(() => {
    if (before.current !== wish) here.current?.focus();
    before.current = wish;
  }, [wish]);
  return (
    <div ref={here} tabIndex={-1}>
      {wish === 'yes' ? (
        <WishNow file={file} />
      ) : (
        <>
          <Notice kind="warning">{wish === 'no' ? say.wishNo : say.wishNot}</Notice>
          <Wish file={file} />
        </>
      )}
    </div>
  );
}
