import { useQuery } from '@tanstack/react-query';
import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { nameOf } from '../cases/person';
import { inboxQuery } from '../referrals/inbox-data';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { filled, useLanguage, useWords } from '../words/words';
import { running, type Hold } from './holds';
import { holdWords } from './holds.words';

/**
 * Whom nobody calls yet, in a case that somebody has open. A hold that another unit asks for meanwhile comes with the
 * unit's list, which is asked every half minute and opens no words.
 */
export function useHolds(file: Pick<CaseFile, 'caseId' | 'holds'>): readonly Hold[] {
  const now = useNow();
  const listed = useQuery(inboxQuery).data?.holds ?? [];
  return running([...file.holds, ...listed.filter(({ caseId }) => caseId === file.caseId)], now);
}

/** Said before anything else of a case. */
export function HoldsOfCase({ file }: { readonly file: CaseFile }) {
  const say = useWords(holdWords);
  return useHolds(file).map((hold) => (
    <Notice key={hold.approachId} kind="error">
      <strong>
        <Until hold={hold} who={nameOf(file.persons, hold.personId)} />
      </strong>
      <p>{say.why}</p>
    </Notice>
  ));
}

/** Until when he is not called. */
export function Until({ hold, who }: { readonly hold: Hold; readonly who?: string | undefined }) {
  const say = useWords(holdWords);
  const language = useLanguage();
  const now = useNow();
  return filled(say.until, { who: who ?? say.someone, at: moment(hold.doNotCallBefore, language, now) });
}
