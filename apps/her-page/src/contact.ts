import type { ContactBody } from './codes';
import { inLatinDigits } from './digits';
import { plainly } from './entry';
import type { Key } from './texts/da';

type Answer = '' | ContactBody['affectedIsEmployee'];

/** What stands in the form of a first contact. */
export interface ContactSaid {
  /** `municipality:0561`. */
  readonly municipality: string;
  readonly danger: '' | 'yes' | 'no';
  readonly text: string;
  /** Toward whom she asks to be anonymous; not answered: toward nobody. */
  readonly others: '' | NonNullable<ContactBody['anonymousToward']>;
  /** Whether she works there herself. */
  readonly mine: Answer;
  /** Whether he does, or anywhere that is asked to help. */
  readonly theirs: Answer;
  readonly phone: string;
  readonly email: string;
}

export const contactAsked = ['municipality', 'danger', 'story', 'mine', 'theirs', 'phone', 'email'] as const;
type Question = (typeof contactAsked)[number];
export type ContactFaults = ReadonlyMap<Question, Key>;

/** What is still missing: nothing that the hub would refuse is sealed. */
export function contactFaults(said: ContactSaid): ContactFaults {
  const faults: readonly (readonly [Question, Key] | false)[] = [
    said.municipality === '' && ['municipality', 'contact.municipality.missing'],
    said.danger === '' && ['danger', 'contact.choose'],
    plainly(said.text) === '' && ['story', 'text.missing'],
    said.mine === '' && ['mine', 'contact.choose'],
    said.theirs === '' && ['theirs', 'contact.choose'],
    !isNoneOr(sixDigits, reachOf(said).phone) && ['phone', 'contact.phone.unread'],
    !isNoneOr(mailbox, reachOf(said).email) && ['email', 'contact.email.unread'],
  ];
  return new Map(faults.filter((fault) => fault !== false));
}

const sixDigits = /^(?:\D*\d){6}/;
const mailbox = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const isNoneOr = (form: RegExp, text: string) => plainly(text) === '' || form.test(inLatinDigits(plainly(text)));

/** Whoever is anonymous toward all gives no way to find her: docs/decisions/0053-anonymous-toward-all.md. */
const reachOf = ({ others, phone, email }: ContactSaid) =>
  others === 'all' ? { phone: '', email: '' } : { phone, email };

/** What goes to the hub, of a form without faults. */
export function contactOf(said: ContactSaid): ContactBody {
  const { municipality, danger, text, others, mine, theirs } = said;
  const { phone, email } = reachOf(said);
  const [phones, emails] = [inLatinDigits(plainly(phone)), plainly(email)];
  return {
    municipality,
    text: plainly(text),
    immediateDanger: danger === 'yes',
    affectedIsEmployee: mine as ContactBody['affectedIsEmployee'],
    perpetratorIsStaff: theirs as ContactBody['perpetratorIsStaff'],
    ...(others !== '' && { anonymousToward: others }),
    ...(phones !== '' && { phones: [phones] }),
    ...(emails !== '' && { emails: [emails] }),
  };
}

const questionOf = new Map<string, readonly [Question, Key]>([
  ['municipality', ['municipality', 'contact.municipality.missing']],
  ['immediateDanger', ['danger', 'contact.choose']],
  ['text', ['story', 'text.missing']],
  ['affectedIsEmployee', ['mine', 'contact.choose']],
  ['perpetratorIsStaff', ['theirs', 'contact.choose']],
  ['phones', ['phone', 'contact.phone.unread']],
  ['emails', ['email', 'contact.email.unread']],
]);

/** At which questions the hub found a fault that the page did not, of the problem that it answered. */
export function faultsFound(problem: unknown): ContactFaults {
  const { errors = [] } = (problem ?? {}) as { readonly errors?: readonly { readonly pointer?: string }[] };
  const fields = errors.map(({ pointer = '' }) => pointer.split('/')[1] ?? '');
  return new Map(fields.map((field) => questionOf.get(field)).filter((fault) => fault !== undefined));
}
