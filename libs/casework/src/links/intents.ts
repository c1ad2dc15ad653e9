import { linkedAlready } from '../found-again';
import { onCase } from '../intent-definition';
import { caseOfLink, caseOfMatch, namedInBody } from './beside';
import { decideMatch } from './decide-match';
import { linkCases } from './link-cases';
import { noticeMatch } from './notice-match';
import { passLinkOn } from './pass-link-on';
import { unlinkCases } from './unlink-cases';

/** The intents that are about two cases. */
export const linkIntents = {
  NoticeMatch: { ...onCase(noticeMatch, 'matchId'), beside: namedInBody },
  DecideMatch: { ...onCase(decideMatch, 'matchId'), beside: caseOfMatch },
  LinkCases: { ...onCase(linkCases, 'linkId', linkedAlready), beside: namedInBody },
  UnlinkCases: { ...onCase(unlinkCases, 'linkId'), beside: caseOfLink },
  PassLinkOn: { ...onCase(passLinkOn, 'linkId'), beside: namedInBody },
} as const;
