import { describe, expect, it } from '@jest/globals';
import { contactFaults, contactOf, faultsFound, type ContactSaid } from './contact';

const said: ContactSaid = {
  municipality: 'municipality:0561',
  danger: 'no',
  text: ' Han står ved min arbejdsplads. ',
  others: '',
  mine: 'no',
  theirs: 'unknown',
  phone: '',
  email: '',
};

describe('a first contact', () => {
  it('needs to whom, what, and four answers with a tap; how she is reached is hers to say', () => {
    expect(contactFaults(said).size).toBe(0);
    expect(contactOf(said)).toEqual({
      municipality: 'municipality:0561',
      text: 'Han står ved min arbejdsplads.',
      immediateDanger: false,
      affectedIsEmployee: 'no',
      perpetratorIsStaff: 'unknown',
    });
    const reached = { ...said, danger: 'yes', phone: ' 00 00 12 99 ', email: 'ny@example.dk' } as const;
    expect(contactOf(reached)).toMatchObject({
      immediateDanger: true,
      phones: ['00 00 12 99'],
      emails: ['ny@example.dk'],
    });
  });
  it('says whom it is to be kept from as she asked, and nothing where she did not answer', () => {
    expect(contactOf({ ...said, others: 'none' })).toEqual({ ...contactOf(said), anonymousToward: 'none' });
    const given = { phone: '00 00 12 99', email: 'ny@example.dk' };
    expect(contactOf({ ...said, ...given, others: 'partners' })).toMatchObject({
      anonymousToward: 'partners',
      phones: ['00 00 12 99'],
    });
  });
  it('has no number and no address of whoever is anonymous toward all, whatever was typed before', () => {
    const typed = { ...said, others: 'all', phone: '12', email: 'nanna@' } as const;
    expect(contactFaults(typed).size).toBe(0);
    expect(contactOf(typed)).toEqual({ ...contactOf(said), anonymousToward: 'all' });
  });
  it('holds nothing that the hub refuses in any text', () =>
    expect(contactOf({ ...said, text: 'a\ud800b\0c', phone: '\0' })).toEqual({ ...contactOf(said), text: 'abc' }));
});

describe('what is missing of it is said before the words are sealed', () => {
  it.each<[Partial<ContactSaid>, string, string]>([
    [{ municipality: '' }, 'municipality', 'contact.municipality.missing'],
    [{ danger: '' }, 'danger', 'contact.choose'],
    [{ text: ' \n\0' }, 'story', 'text.missing'],
    [{ mine: '' }, 'mine', 'contact.choose'],
    [{ theirs: '' }, 'theirs', 'contact.choose'],
    [{ phone: '12' }, 'phone', 'contact.phone.unread'],
    [{ phone: 'ring ikke' }, 'phone', 'contact.phone.unread'],
    [{ email: 'nanna@' }, 'email', 'contact.email.unread'],
    [{ email: 'nanna@hjemme' }, 'email', 'contact.email.unread'],
    [{ email: 'to adresser@example.dk' }, 'email', 'contact.email.unread'],
  ])('%j', (more, question, key) => expect([...contactFaults({ ...said, ...more })]).toEqual([[question, key]]));
});

describe('how she is reached', () => {
  it.each(['', ' ', '00 00 12 99', '+45 00001299', '(00) 00-12-99 efter kl. 17', '٠٠ ٠٠ ١٢ ٩٩'])('may be %p', (phone) =>
    expect(contactFaults({ ...said, phone }).size).toBe(0),
  );
  it('is written in the digits that the hub reads', () =>
    expect(contactOf({ ...said, phone: '٠٠ ٠٠ ١٢ ٩٩' }).phones).toEqual(['00 00 12 99']));
});

describe('what the hub finds wrong', () => {
  it('is said at its question, and what is no question of hers at none', () => {
    const problem = { type: '/problems/bad-input', errors: ['#/phones/0', '#/text', '#/notes', '#'].map(at) };
    expect([...faultsFound(problem)]).toEqual([
      ['phone', 'contact.phone.unread'],
      ['story', 'text.missing'],
    ]);
  });
  it.each([undefined, {}, { errors: [{}] }, { errors: [{ pointer: '#/__proto__' }] }])(
    'is at no question in %j',
    (of) => expect(faultsFound(of).size).toBe(0),
  );
});
const at = (pointer: string) => ({ pointer, code: 'x' });
