import { describe, expect, it } from '@jest/globals';
import { posts, type Actor } from '@vaern/access';
import { StaffMailbox } from './staff-mailbox';

const officer = { agency: 'police:1464', role: 'case-officer' };
const domains = ['politi.example', 'sjyl.politi.example'];
const of = (address: string, who: Pick<Actor, 'agency' | 'role'> = officer) =>
  StaffMailbox.of(who, address, domains)?.address;

describe('a mailbox of staff', () => {
  it('is under a mail domain of the agency, however it is written', () => {
    expect(of('ole.hvid+vagt@politi.example')).toBe('ole.hvid+vagt@politi.example');
    expect(of('OLE@SJYL.Politi.example')).toBe('ole@sjyl.politi.example');
  });

  it.each([
    'ole@gmail.example',
    'ole@politi.example.gmail.example',
    'ole@mail.politi.example',
    'ole@xpoliti.example',
    'ole@politi.example, nanna@politi.example',
    'ole@politi.example\r\nBcc: nanna@gmail.example',
    'Ole <ole@politi.example>',
    '"ole@gmail.example "@politi.example',
    'ole@gmail.example@politi.example',
    '@politi.example',
    'politi.example',
    'ole@politi.example ',
  ])('is not %j', (address) => expect(of(address)).toBeUndefined());

  it('belongs to roles that work in cases: never to the affected person, nor to a machine or a watcher', () => {
    const having = posts.filter((post) => {
      const [kind = '', role = ''] = post.split('/');
      return of('ole@politi.example', { agency: `${kind}:1`, role }) !== undefined;
    });
    expect(having).toEqual([
      'municipality/visitator',
      'municipality/coordinator',
      'municipality/family-counsellor',
      'municipality/employee-safety',
      'police/intake-officer',
      'police/case-officer',
      'centre/counsellor',
      'centre/perpetrator-counsellor',
    ]);
  });

  it('is made of nothing else: an address alone is none', () => {
    // @ts-expect-error whoever has an address has no mailbox
    const made: StaffMailbox = { address: 'nanna@politi.example' };
    expect(made).not.toBeInstanceOf(StaffMailbox);
  });
});
