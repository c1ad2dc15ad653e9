import { describe, expect, it } from '@jest/globals';
import { aDesk, contact, frontline, officer, safety, visitator } from '../test/desk';

const somebody = {
  capacities: ['affected'],
  identityStatus: 'known',
  addressProtection: 'none',
};

/** A contact, and what whoever has its receipt is answered before and after somebody went on with it. */
async function followed(more: object) {
  const { decide, hub } = aDesk();
  const { caseId } = await decide(contact('k', frontline, more));
  const receipt = await hub.receiptOf({ caseId });
  const answers = async (actor = frontline) => hub.contact({ actor, receipt });
  const before = await answers();
  const goesOn = 'affectedIsEmployee' in more ? safety : visitator;
  await decide({ intent: 'DescribePerson', caseId, actor: goesOn, route: 'POST persons', body: somebody });
  return { before, after: await answers(), answers };
}

describe('whoever reported a contact', () => {
  it('learns that it was received and, when somebody went on with it, that it was handled', async () => {
    expect(await followed({})).toMatchObject({
      before: { received: true, handled: false },
      after: { received: true, handled: true },
    });
  });

  it('learns the same of a case that is restricted, and no more', async () => {
    const ordinary = await followed({});
    const restricted = await followed({ affectedIsEmployee: 'yes' });
    expect(JSON.stringify(restricted)).toBe(JSON.stringify(ordinary));
  });

  it('is the only unit that the receipt answers', async () => {
    const { answers } = await followed({});
    await expect(answers(visitator)).rejects.toMatchObject({ code: 'no-such-case' });
    await expect(answers(officer)).rejects.toMatchObject({ code: 'no-such-case' });
  });
});
