/** Units that can take a case over from an agency: the visitation of every other municipality. */
export const successorsOf = (agency: string, units: readonly string[]): readonly string[] =>
  units.filter((id) => /^municipality:\d+\/visitation$/.test(id) && !id.startsWith(`${agency}/`));
