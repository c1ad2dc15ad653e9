import type { CaseFile } from '../api/answers';
import { useCloses } from '../closing/closes';
import { kindOf, useSession, type Session } from '../session/session';
import { isHome } from './is-home';
import { isRestrictedCase } from './is-restricted';

export const groupNames = ['her', 'police', 'file'] as const;
export type Group = (typeof groupNames)[number];

/** Who is asking, and where the case stands for them. */
export interface Asking {
  readonly kind: ReturnType<typeof kindOf>;
  readonly role: Session['role'];
  readonly isHome: boolean;
  readonly isClosed: boolean;
  readonly isRestricted: boolean;
  /** Whether the role decides at the home of a case. */
  readonly closes: boolean;
}

const open = ({ isClosed }: Asking) => !isClosed;
const atHome = (asking: Asking) => asking.isHome && open(asking);
const decides = (asking: Asking) => atHome(asking) && asking.closes;
const municipal = (asking: Asking) => asking.kind === 'municipality' && open(asking);
const decidesInMunicipality = (asking: Asking) => decides(asking) && asking.kind === 'municipality';
const decidesElsewhere = (asking: Asking) => decides(asking) && asking.kind !== 'municipality';
/** The home, or the police themselves. */
const police = (asking: Asking) => open(asking) && (asking.isHome || asking.kind === 'police');
const restricts = (asking: Asking) => asking.isHome && asking.closes && !asking.isRestricted;

const all = [
  { to: 'advice', name: 'advice', group: 'her', when: atHome },
  { to: 'notes', name: 'notes', group: 'her', when: () => true },
  { to: 'consent', name: 'consent', group: 'her', when: atHome },
  { to: 'own-access', name: 'ownAccess', group: 'her', when: atHome },
  { to: 'police-report', name: 'report', group: 'police', when: police },
  { to: 'order-request', name: 'orderRequest', group: 'police', when: police },
  { to: 'order', name: 'order', group: 'police', when: open },
  { to: 'breach', name: 'breach', group: 'police', when: open },
  { to: 'approach', name: 'approach', group: 'police', when: open },
  { to: 'track', name: 'track', group: 'police', when: decidesInMunicipality },
  { to: 'persons', name: 'persons', group: 'file', when: open },
  { to: 'log-import', name: 'import', group: 'file', when: municipal },
  { to: 'journal', name: 'papers', group: 'file', when: ({ kind }) => kind === 'municipality' },
  { to: 'bundle', name: 'bundle', group: 'file', when: ({ kind }) => kind === 'police' },
  { to: 'links', name: 'links', group: 'file', when: ({ isHome: here, closes }) => here && closes },
  { to: 'restriction', name: 'restriction', group: 'file', when: restricts },
  { to: 'restriction', name: 'restricted', group: 'file', when: ({ isRestricted }) => isRestricted },
  { to: 'hand-over', name: 'handOver', group: 'file', when: decidesInMunicipality },
  { to: 'hand-over', name: 'handOverToOne', group: 'file', when: decidesElsewhere },
  { to: 'closing', name: 'close', group: 'file', when: decides },
] as const satisfies readonly {
  readonly to: string;
  readonly name: string;
  readonly group: Group;
  readonly when: (asking: Asking) => boolean;
}[];

/** What can be done in a case by whoever is asking. The perpetrators' counsellor has no cases. */
export const actsFor = (asking: Asking) =>
  asking.role === 'perpetrator-counsellor' ? [] : all.filter(({ when }) => when(asking));

export function useActs(file: CaseFile) {
  const session = useSession();
  return actsFor({
    kind: kindOf(session),
    role: session.role,
    isHome: isHome(file),
    isClosed: file.closedAt !== undefined,
    isRestricted: isRestrictedCase(file),
    closes: useCloses(),
  });
}
