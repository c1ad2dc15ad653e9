import type { ContactBody } from './codes';
import { plainly } from './entry';
import type { Key } from './texts/da';

type Answer = '' | ContactBody['affectedIsEmployee'];

/** What stands in the form of a first contact. */
export interface ContactSaid {
  /** `municipality:0561`. */
  readonly municipality: string;
  readonly danger: '' | 'yes' | 'no';
  readonly text: string;
  /** Whether she works there herself. */
  readonly mine: Answer;
  /** Whether he does, or anywhere that is asked to help. */
  readonly theirs: Answer;
  readonly phone: string;
  readonly email: string;
}

export const contactAsked = ['municipality', 'danger', 'story', 'mine', 'theirs'] as const;
type Question = (typeof contactAsked)[number];

/** What is still missing: nothing that the hub would refuse is sealed. */
export function contactFaults(said: ContactSaid): ReadonlyMap<Question, Key> {
  const faults: readonly (readonly [Question, Key] | false)[] = [
    said.municipality === '' && ['municipality', 'contact.municipality.missing'],
    said.danger === '' && ['danger', 'contact.choose'],
    plainly(said.text) === '' && ['story', 'text.missing'],
    said.mine === '' && ['mine', 'contact.choose'],
    said.theirs === '' && ['theirs', 'contact.choose'],
  ];
  return new Map(faults.filter((fault) => fault !== false));
}

/** What goes to the hub, of a form without faults. */
export function contactOf({ municipality, danger, text, mine, theirs, phone, email }: ContactSaid): ContactBody {
  const [phones, emails] = [plainly(phone), plainly(email)];
  return {
    municipality,
    text: plainly(text),
    immediateDanger: danger === 'yes',
    affectedIsEmployee: mine as ContactBody['affectedIsEmployee'],
    perpetratorIsStaff: theirs as ContactBody['perpetratorIsStaff'],
    ...(phones !== '' && { phones: [phones] }),
    ...(emails !== '' && { emails: [emails] }),
  };
}
