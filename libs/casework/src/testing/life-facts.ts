import { CaseClosed, CaseReopened } from '../life/facts';

export const closed = CaseClosed.of({ reason: 'contact-stopped', answered: [] });
export const reopened = CaseReopened.of({ reason: 'contact-again' });
