import { describe, expect, it } from '@jest/globals';
import { contactFaults, contactOf, type ContactSaid } from './contact';

const said: ContactSaid = {
  municipality: 'municipality:0561',
  danger: 'no',
  text: ' Han står ved min arbejdsplads. ',
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
  ])('%j', (more, question, key) => expect([...contactFaults({ ...said, ...more })]).toEqual([[question, key]]));
});
