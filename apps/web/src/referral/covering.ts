import type { CaseFile } from '../api/answers';
import type { Draft } from './draft';

export type Consent = CaseFile['consents'][number];

/** Consents that stand and reach as far as this: to the unit of that name, for the purpose, with all that is chosen. */
export const covering = (
  { consents, units }: Pick<CaseFile, 'consents' | 'units'>,
  { to, purpose, fieldSets }: { readonly to: string } & Pick<Draft, 'purpose' | 'fieldSets'>,
): readonly Consent[] =>
  consents.filter(({ status, purposes = [], fieldSets: given = [], recipients = [], withdrawnFrom = [] }) => {
    const names = recipients.filter((alias) => units[alias] === to && !withdrawnFrom.includes(alias));
    const isFor =
      purposes.some((one) => one === purpose) && fieldSets.every((name) => given.some((one) => one === name));
    return status === 'given' && names.length > 0 && isFor;
  });
