import { tenDigits } from '../forms/ten-digits';
import { spokenIn } from '../languages/spoken';
import type { TrackBody } from './use-track-act';

/** What is written of him, as it is typed. */
export type PersonDraft = {
  readonly identityStatus: string;
  readonly name: string;
  readonly born: string;
  readonly phones: string;
  readonly emails: string;
  /** The language that was chosen, and the code of another. */
  readonly spoken: string;
  readonly language: string;
  readonly interpreter: boolean;
  readonly cpr: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
};

export const blankPerson: PersonDraft = {
  identityStatus: '',
  name: '',
  born: '',
  phones: '',
  emails: '',
  spoken: '',
  language: '',
  interpreter: false,
  cpr: '',
  street: '',
  postcode: '',
  town: '',
};

const listed = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
const said = (name: string, text: string) => (text.trim() === '' ? {} : { [name]: text.trim() });

/** Only what was filled in: what is left empty stays as it was. */
export function personOf(draft: PersonDraft): TrackBody<'persons'> {
  const [phones, emails] = [listed(draft.phones), listed(draft.emails)];
  const address = { ...said('street', draft.street), ...said('postcode', draft.postcode), ...said('town', draft.town) };
  return {
    identityStatus: draft.identityStatus as TrackBody<'persons'>['identityStatus'],
    ...said('name', draft.name),
    ...said('born', draft.born),
    ...said('language', spokenIn(draft)),
    ...said('cpr', tenDigits(draft.cpr)),
    ...(draft.interpreter && { interpreterNeeded: true }),
    ...(phones.length > 0 && { phones }),
    ...(emails.length > 0 && { emails }),
    ...('street' in address && { address: address as { street: string } }),
  };
}
