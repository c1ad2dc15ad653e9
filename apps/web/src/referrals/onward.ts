interface Asked {
  readonly unit: string;
  readonly purpose: string;
  /** The unit that sent it, where it is known: it never goes back there. */
  readonly sender?: string | undefined;
}

/**
 * Units that a referral can go on to from the unit that it came to: among the police another district; among municipalities
 * one's own other units, or another municipality's visitation, which alone takes cases over. The centre has no other door.
 */
export function onwardFrom({ unit, purpose, sender }: Asked, units: readonly string[]): readonly string[] {
  const [agency = '', local = ''] = unit.split('/');
  const [kind = ''] = agency.split(':');
  const isTheirs = reachedFrom[kind] ?? none;
  const isOwn = (id: string) => purpose !== 'hand-over' && ownUnits.some((name) => id === `${agency}/${name}`);
  if (local === 'restricted') return [];
  return units.filter((id) => id !== unit && id !== sender && (isTheirs(id) || (kind === 'municipality' && isOwn(id))));
}

const ownUnits = ['visitation', 'coordination', 'family'];
const none = () => false;
const reachedFrom: Readonly<Record<string, (id: string) => boolean>> = {
  police: (id) => /^police:\d+\/intake$/.test(id),
  municipality: (id) => /^municipality:\d+\/visitation$/.test(id),
};
