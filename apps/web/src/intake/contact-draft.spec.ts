import { describe, expect, it } from '@jest/globals';
import { blank, contactOf, missingIn } from './contact-draft';

const answered = {
  ...blank,
  danger: 'no',
  story: ' Han venter ved porten. ',
  reporter: 'affected',
  affectedIsEmployee: 'no',
  perpetratorIsStaff: 'unknown',
};

describe('a contact that is being reported', () => {
  it('asks for danger, what happened, who tells it, and whether staff are parties', () => {
    expect(missingIn(blank)).toEqual(['danger', 'story', 'reporter', 'affectedIsEmployee', 'perpetratorIsStaff']);
    expect(missingIn(answered)).toEqual([]);
    expect(missingIn({ ...answered, story: '  ' })).toEqual(['story']);
  });
  it('leaves out what nobody answered', () => {
    expect(contactOf(answered, 'own-work')).toEqual({
      channel: 'own-work',
      reporter: 'affected',
      immediateDanger: false,
      affectedIsEmployee: 'no',
      perpetratorIsStaff: 'unknown',
      text: 'Han venter ved porten.',
    });
  });
  it('says toward whom whoever tells it is anonymous, where they asked for it', () => {
    expect(contactOf({ ...answered, anonymousToward: 'partners' }, 'phone')).toMatchObject({
      anonymousToward: 'partners',
    });
    expect(contactOf(answered, 'phone')).not.toHaveProperty('anonymousToward');
  });
  it('says no number of whoever is anonymous toward all', () => {
    const phone = '00 00 12 41';
    expect(contactOf({ ...answered, phone, anonymousToward: 'all' }, 'phone')).not.toHaveProperty('phones');
    expect(contactOf({ ...answered, phone, anonymousToward: 'partners' }, 'phone')).toHaveProperty('phones');
  });
  it('names each number, and each colleague who must not know, by itself', () => {
    const draft = {
      ...answered,
      danger: 'yes',
      channel: 'phone',
      phone: '00 00 12 41 ',
      mustNotKnow: 'b123, b456;',
      mustNotKnowChosen: ['b789', 'b123'],
    };
    expect(contactOf(draft, 'own-work')).toMatchObject({
      channel: 'phone',
      immediateDanger: true,
      phones: ['00 00 12 41'],
      mustNotKnow: ['b789', 'b123', 'b456'],
    });
  });
});
