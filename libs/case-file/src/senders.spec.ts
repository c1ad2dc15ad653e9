import { describe, expect, it } from '@jest/globals';
import type { Running } from './case-in-hand';
import { Senders } from './senders';
import { at, CASE } from './testing/folded';

const unit = 'municipality:0561/visitation';
const actor = { id: 'mette', agency: 'municipality:0561', unit, role: 'visitator', roles: ['visitator'] };
const colleague = (id: string, where = unit) => ({ id, name: id, unit: where as never, unitName: '', roles: [] });
const back = (sentBy: string, more: Partial<Running> = {}): Running => ({
  caseId: CASE,
  key: 'r',
  caseClosed: false,
  toUs: false,
  status: 'sent',
  urgency: 'urgent',
  purpose: 'report',
  sentAt: at(1),
  respondBy: at(5),
  overdue: true,
  nextIs: 'sender',
  referral: { life: [] },
  sentBy,
  ...more,
});

describe('who sent what nobody answered', () => {
  let asked = 0;
  const senders = new Senders({
    staff: {
      colleaguesOf: () => ({
        agencyName: '',
        items: [colleague('jonas'), colleague('karen', 'municipality:0561/family')],
      }),
    },
    who: { pseudonymOf: (_, { agency, id }) => `${agency} ${id}` },
    deputiesAt: async () => {
      asked += 1;
      return new Map([['jonas', 'mette']]);
    },
  });
  const of = async (...rows: readonly Running[]) => (await senders.of(actor, rows)).get('r');

  it('is a colleague of the unit, with the deputy that they have chosen', async () => {
    expect(await of(back('municipality:0561 jonas'))).toEqual({ account: 'jonas', deputy: 'mette' });
  });
  it('is whoever asks, named in a book or not', async () => {
    expect(await of(back('municipality:0561 mette'))).toEqual({ account: 'mette' });
  });
  it('is nobody of another unit, and nobody of another agency', async () => {
    expect(await of(back('municipality:0561 karen'))).toBeUndefined();
    expect(await of(back('police:1464 jonas'))).toBeUndefined();
  });
  it('is said of none that waits for its recipient, was declined, or was sent to this unit', async () => {
    const others: Partial<Running>[] = [{ nextIs: 'recipient' }, { status: 'declined' }, { toUs: true }];
    asked = 0;
    for (const other of others) expect(await of(back('municipality:0561 jonas', other))).toBeUndefined();
    expect(asked).toBe(0);
  });
});
