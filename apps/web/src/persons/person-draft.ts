import type { Person } from '../cases/person';
import type { BodyOf } from '../cases/use-act';
import type { Draft } from '../forms/questions';
import { tenDigits } from '../forms/ten-digits';
import { spokenAs, spokenIn } from '../languages/spoken';

type Answers = Readonly<Record<string, unknown>>;

/** What was answered, as a description: a street makes an address, a name of a language its code. With `personId`, of somebody who is there. */
export function descriptionOf(answers: Answers, personId?: string): BodyOf<'persons'> {
  const { street, postcode, town, cpr, spoken, language, ...said } = answers;
  const code = spokenIn({ spoken, language });
  return {
    ...said,
    ...(typeof cpr === 'string' && { cpr: tenDigits(cpr) }),
    ...(code !== '' && { language: code }),
    ...(street !== undefined && {
      address: { street, ...(postcode !== undefined && { postcode }), ...(town !== undefined && { town }) },
    }),
    ...(personId !== undefined && { personId }),
  } as BodyOf<'persons'>;
}

const yesNo = (flag: boolean | undefined): string => {
  if (flag === undefined) return '';
  return flag ? 'yes' : 'no';
};
const codes = ['relation', 'identityStatus', 'addressProtection', 'knowsOfCase'] as const;

/** Where a new description of somebody begins: the codes as they stand. Words stay as they were unless new ones are written. */
export function againFrom({ descriptions }: Pick<Person, 'descriptions'>): Draft {
  const last = descriptions.toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt)).at(-1);
  if (!last) return {};
  const { capacities = [], guardians = [], minor, interpreterNeeded } = last;
  return {
    ...Object.fromEntries(codes.map((name) => [name, last[name] ?? ''])),
    ...spokenAs(last.language),
    capacities,
    guardians,
    minor: yesNo(minor),
    interpreterNeeded: yesNo(interpreterNeeded),
  };
}
