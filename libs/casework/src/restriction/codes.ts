import { codeList } from '../kernel/code-list';

export const restrictionReason = codeList('restriction-reason', 1, {
  employee: ['Den udsatte er medarbejder', 'The affected person is an employee'],
  'staff-as-perpetrator': ['Udøveren er medarbejder', 'The perpetrator is a member of staff'],
  'conflict-of-interest': ['Inhabilitet', 'Conflict of interest'],
  protection: ['Særlig beskyttelse', 'Protection'],
});
export const unrestrictionReason = codeList('unrestriction-reason', 1, {
  'not-staff': ['Ingen medarbejder er part i sagen', 'No member of staff is a party'],
  'no-conflict': ['Ingen er inhabil', 'There is no conflict of interest'],
  'protection-over': ['Beskyttelsen er ikke længere nødvendig', 'Protection is no longer needed'],
  'restricted-in-error': ['Afskærmet ved en fejl', 'Restricted in error'],
});
