import { affected, perpetrator, safeReach } from './telling';
import { centre, family, police } from './units';

export const coordination = 'municipality:0561/coordination';

export interface Words {
  readonly class: string;
  readonly fields: Readonly<Record<string, unknown>>;
}
export interface Entry {
  readonly words: readonly Words[];
  readonly [code: string]: unknown;
}
export interface Hold {
  readonly personId: string;
  readonly doNotCallBefore: string;
}
export interface Page {
  readonly persons: readonly { readonly personId: string; readonly descriptions: readonly Entry[] }[];
  readonly coordinators: readonly Entry[];
  readonly childrenInvolved?: Entry;
  readonly familyUnit: { readonly consultations: readonly Entry[]; readonly involvements: readonly Entry[] };
  readonly childNotifications: readonly Entry[];
  readonly callSafety: readonly Entry[];
  readonly familyContacts: readonly Entry[];
  readonly visitation: readonly Entry[];
  readonly approaches: readonly Entry[];
  readonly holds: readonly Hold[];
  readonly units: Readonly<Record<string, string>>;
}
export interface Lists {
  readonly children: readonly { readonly caseId: string; readonly why: string }[];
  readonly approaches: readonly { readonly approachId: string; readonly next: string; readonly overdue: boolean }[];
  readonly holds: readonly Hold[];
}
export interface Card {
  readonly personId: string;
  readonly mayCall: string;
  readonly knowsOfCase: string;
  readonly doNotCallBefore?: string;
  readonly check?: Entry;
  readonly safeReach?: Entry;
  readonly guidance: readonly { readonly code: string; readonly da: string }[];
}
export interface Warning {
  readonly mayApproach: boolean;
  readonly warnings: readonly Entry[];
  readonly safeReach?: Entry;
}

type Say = (name: string, ...others: readonly string[]) => string;
type Tell = (who: string, path: string, body?: object) => Promise<string>;

/** She, her former husband and two children, as the visitation describes them; and how she is reached. */
export async function theFamily(words: Say, told: Tell): Promise<{ her: string; him: string; children: string[] }> {
  const identity = [family, coordination, police, centre];
  const home = { street: words('her street', coordination), postcode: '6700' };
  const her = await told('visitator', '/persons', affected({ name: words('her name', ...identity), address: home }));
  const father = {
    capacities: ['perpetrator', 'guardian'],
    relation: 'former-partner',
    phones: [words('his phone', family, coordination)],
  };
  const him = await told('visitator', '/persons', {
    ...perpetrator({ name: words('his name', family, coordination, police) }),
    ...father,
  });
  const children: string[] = [];
  for (const name of ['the elder', 'the younger']) {
    const child = {
      capacities: ['child'],
      minor: true,
      guardians: [her, him],
      knowsOfCase: 'no',
      name: words(name, family, coordination, police),
    };
    const school = words(`school of ${name}`, coordination);
    children.push(await told('visitator', '/persons', { ...affected({}), ...child, school }));
  }
  const { personId: _of, ...reach } = safeReach(her, {
    value: words('safe phone', ...identity),
    window: 'efter kl. 16',
  });
  await told('visitator', `/persons/${her}/safe-reach`, reach);
  return { her, him, children };
}
