import type { Person } from './state';

type Described = Omit<Person, 'unit' | 'retracted' | 'mergedInto'>;

/** What two descriptions of one human being say together: of each code what asks for more care, else what is known. */
export const united = (gone: Person, stays: Person): Described => ({
  ...stated({ relation: stays.relation ?? gone.relation, language: stays.language ?? gone.language }),
  capacities: [...new Set([...stays.capacities, ...gone.capacities])],
  identityStatus: firstOf(['known', 'suspected', 'unknown'], gone.identityStatus, stays.identityStatus),
  addressProtection: firstOf(['special', 'protected', 'none'], gone.addressProtection, stays.addressProtection),
  knowsOfCase: firstOf(['yes', 'unknown', 'no'], gone.knowsOfCase, stays.knowsOfCase),
  minor: gone.minor || stays.minor,
  interpreterNeeded: gone.interpreterNeeded || stays.interpreterNeeded,
  guardians: [...new Set([...stays.guardians, ...gone.guardians])],
});

const firstOf = <Code extends string>(order: readonly Code[], ...said: readonly Code[]): Code =>
  order.find((code) => said.includes(code)) ?? (said[0] as Code);

const stated = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
