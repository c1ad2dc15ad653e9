interface Names {
  readonly country: string;
  readonly regions: Readonly<Record<string, string>>;
  readonly agency: (id: string) => string;
}

/** Areas that she may choose, the smallest first: her municipality, where somebody of it asks; all of them, elsewhere. */
export function areasFor(own: string, agencies: readonly string[], regions: readonly string[]): readonly string[] {
  const municipalities = agencies.filter((id) => id.startsWith('municipality:'));
  const near = municipalities.includes(own) ? [own] : municipalities;
  return [...near, ...regions.map((region) => `region:${region}`), 'denmark'];
}

export function areaName(area: string, { country, regions, agency }: Names): string {
  const [kind, code = ''] = area.split(':');
  if (kind === 'denmark') return country;
  return kind === 'region' ? (regions[code] ?? code) : agency(area);
}
