import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { isHome } from '../cases/is-home';
import { useWords } from '../words/words';
import { doneFirst, isWithUs } from './police-in-case';
import { requestWords } from './request.words';
import { useIsPolice } from './source';
import { usePoliceInCase } from './use-police-in-case';

interface ReadyProps {
  readonly file: CaseFile;
  readonly children: ReactNode;
}

/** The form, where there is somebody who can be asked and whoever looks may ask; else what has to be done first. */
export function Ready({ file, children }: ReadyProps) {
  const say = useWords(requestWords);
  const isPolice = useIsPolice();
  const hasDistrict = usePoliceInCase(file).some(({ decides }) => decides);
  const first = doneFirst({ isPolice, isHome: isHome(file), isWithUs: isWithUs(file), hasDistrict });
  if (first === undefined) return children;
  return (
    <>
      <Notice kind="info">{say[first]}</Notice>
      {first === 'policeNone' && (
        <Link to="/cases/$caseId/referral" params={{ caseId: file.caseId }} className="button button-secondary">
          {say.refer}
        </Link>
      )}
    </>
  );
}
