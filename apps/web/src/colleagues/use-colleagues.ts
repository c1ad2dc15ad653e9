import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, type Colleagues } from '../api/answers';
import { agency } from '../api/client';
import { kindOf, useSession, type Session } from '../session/session';
import type { Colleague } from './colleague-list';

/** Who is shown the list; everybody else types account names. */
const listing: Readonly<Record<ReturnType<typeof kindOf>, readonly string[]>> = {
  municipality: [
    'visitator',
    'coordinator',
    'family-counsellor',
    'employee-safety',
    'manager',
    'data-protection-officer',
  ],
  police: ['intake-officer', 'case-officer', 'data-protection-officer'],
  centre: ['counsellor', 'perpetrator-counsellor', 'manager', 'data-protection-officer'],
};
const isShown = (session: Session) => listing[kindOf(session)].includes(session.role);

const TEN_MINUTES = 600_000;
const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: () => answered<Colleagues>(agency.GET('/api/municipality/colleagues')),
  staleTime: TEN_MINUTES,
});

interface Known {
  readonly items: readonly Colleague[];
  readonly isLoading: boolean;
  /** The name of an account of one's own agency; the account where the list does not know it. */
  readonly nameOf: (account: string) => string;
  /** Whether a unit, as cases call it, is of one's own agency: accounts of others are no names here. */
  readonly isOurs: (unit: string | undefined) => boolean;
}

/** Who works here, as far as whoever looks may know; nobody where the staff book names nobody, or it was not answered. */
export function useColleagues(): Known {
  const { data, isLoading } = useQuery({ ...colleaguesQuery, enabled: isShown(useSession()) });
  const items = data?.items ?? [];
  return {
    items,
    isLoading,
    nameOf: (account) => items.find(({ id }) => id === account)?.name ?? account,
    isOurs: (unit) => data !== undefined && unit !== undefined && unit.startsWith(`${data.agencyName}, `),
  };
}
