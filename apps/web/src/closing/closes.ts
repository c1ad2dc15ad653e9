import { useSession } from '../session/session';

const closers = ['visitator', 'employee-safety', 'intake-officer', 'case-officer', 'counsellor'];

/** Whether somebody's role decides at the home of a case: closes it, restricts it. */
export const useCloses = (): boolean => closers.includes(useSession().role);
