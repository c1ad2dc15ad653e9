import { useSession } from '../session/session';

const screeners = ['visitator', 'employee-safety', 'case-officer', 'counsellor'];

/** Whether somebody's role judges at the home of a case: screens it, or gives a second opinion. */
export const useScreens = (): boolean => screeners.includes(useSession().role);
