import type { CaseFile } from '../api/answers';
import { inOrder } from '../cases/person';
import { dayBefore } from '../forms/bounds';
import { listIn, type Draft, type Question, type Questions } from '../forms/questions';
import { ANOTHER } from '../languages/spoken';
import { useSpoken } from '../languages/use-spoken';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { personWords } from './persons.words';

interface About {
  readonly file: CaseFile;
  /** Who is described again; without it somebody new. */
  readonly personId?: string;
}

/** What is asked about a person: what they are first, then who, then how they are reached. */
export function usePersonQuestions({ file, personId }: About): Questions {
  const say = useWords(personWords);
  const labels = useLabels();
  const spoken = useSpoken();
  const affected = file.opened?.affected;
  const isHer = personId !== undefined && personId === affected;
  const yesNo = labels.list('yes-no-unknown');
  const grown = inOrder(file)
    .filter(({ personId: id, capacities }) => id !== personId && !capacities.includes('child'))
    .map(({ personId: id, name }) => [id, name ?? say.unnamed] as const);
  // The case has one affected person: she stays who she is, and nobody else becomes her.
  const capacities = labels.list('capacity').filter(([code]) => isHer || code !== 'affected');
  const is = (draft: Draft, ...any: readonly string[]) => any.some((one) => listIn(draft, 'capacities').includes(one));
  const who = (draft: Draft): readonly (Question | false)[] => [
    { name: 'capacities', as: 'checks', label: say.capacities, options: capacities },
    is(draft, 'perpetrator') && {
      name: 'relation',
      as: 'select',
      label: say.relation,
      optional: true,
      options: labels.list('relation'),
    },
    { name: 'identityStatus', as: 'radios', label: say.identity, options: labels.list('identity-status') },
    { name: 'name', as: 'line', label: say.name, optional: true },
    { name: 'born', as: 'day', label: say.born, optional: true, bounds: dayBefore(new Date()) },
    is(draft, 'child') && { name: 'minor', as: 'yes-no', label: say.minor },
    is(draft, 'child') &&
      grown.length > 0 && { name: 'guardians', as: 'checks', label: say.guardians, optional: true, options: grown },
    { name: 'addressProtection', as: 'radios', label: say.protection, options: labels.list('address-protection') },
    { name: 'knowsOfCase', as: 'radios', label: say.knows, optional: true, options: yesNo },
  ];
  const reached = (draft: Draft): readonly (Question | false)[] => [
    { name: 'phones', as: 'lines', label: say.phones, hint: say.phonesHint, optional: true },
    { name: 'emails', as: 'lines', label: say.emails, optional: true },
    { name: 'street', as: 'line', label: say.street, hint: say.streetHint, optional: true },
    draft.street !== undefined &&
      draft.street !== '' && { name: 'postcode', as: 'line', label: say.postcode, optional: true },
    draft.street !== undefined && draft.street !== '' && { name: 'town', as: 'line', label: say.town, optional: true },
    { name: 'worksAt', as: 'line', label: say.worksAt, optional: true },
    { name: 'school', as: 'line', label: say.school, optional: true },
    { name: 'cpr', as: 'line', label: say.cpr, hint: say.cprHint, optional: true },
    { name: 'interpreterNeeded', as: 'yes-no', label: say.interpreter, optional: true },
  ];
  const interpreted = (draft: Draft): readonly (Question | false)[] => [
    { name: 'spoken', as: 'select', label: say.language, options: spoken.list },
    draft.spoken === ANOTHER && { name: 'language', as: 'line', label: spoken.code, hint: spoken.codeHint },
    {
      name: 'notInterpretedBy',
      as: 'line',
      label: say.notInterpretedBy,
      hint: say.notInterpretedByHint,
      optional: true,
    },
  ];
  return (draft) => [
    ...who(draft),
    ...reached(draft),
    ...(draft.interpreterNeeded === 'yes' ? interpreted(draft) : []),
  ];
}
