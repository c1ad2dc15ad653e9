import { describe, expect, it } from '@jest/globals';
import { denmark, Directory } from '@vaern/directory';
import type { Findable, ToSeal } from '@vaern/vault';
import { FindableWords } from './findable-words';

const [caseId, person, part] = ['case', 'person', 'part'];
const visitation = 'municipality:0561/visitation';
const intake = 'police:1464/intake';

async function kept(
  type: string,
  plain: Readonly<Record<string, unknown>>,
  words: Pick<ToSeal, 'class' | 'fields'> & { holder?: string },
  { involved = [], country = new Directory() }: { involved?: readonly string[]; country?: Directory } = {},
): Promise<readonly Findable[]> {
  const all: Findable[] = [];
  const tokens = { keep: async (some: readonly Findable[]) => void all.push(...some) };
  const toSeal = { factId: 'fact', person, holder: visitation, ...words };
  const sealed = [{ fact: { type, plain }, words: toSeal, part: { id: part } }];
  await new FindableWords({ directory: country, tokens }).keep(caseId, sealed, new Set(involved));
  return all;
}
const toWhom = async (...given: Parameters<typeof kept>) => (await kept(...given)).map(({ recipient }) => recipient);
const byWhat = async (...given: Parameters<typeof kept>) =>
  (await kept(...given))
    .filter(({ recipient }) => recipient === visitation)
    .map(({ kind, value }) => `${kind} ${value}`);

const affected = { capacities: ['affected'] };
const cpr = { class: 'cpr', fields: { cpr: '0204364008' } };
const reach = { class: 'reach', fields: { phones: ['00 00 12 01'] } };
const esbjerg = (...units: string[]) => units.map((unit) => `municipality:0561/${unit}`);
const police = ['police:1464/intake', 'police:1464/restricted', 'police:1465/intake', 'police:1465/restricted'];

describe('people are findable', () => {
  it('by every number and address, in the part where it stands', async () => {
    const fields = { phones: ['00 00 12 01', '00 00 12 02'], emails: ['sofie@example.dk'] };
    expect(await byWhat('PersonDescribed', affected, { class: 'reach', fields })).toEqual([
      'phone 00 00 12 01',
      'phone 00 00 12 02',
      'email sofie@example.dk',
    ]);
    expect((await kept('PersonDescribed', affected, cpr))[0]).toEqual({
      caseId,
      person,
      partId: part,
      recipient: visitation,
      kind: 'cpr',
      value: '0204364008',
    });
  });

  it('by the safe reach, if it is a phone or an e-mail', async () =>
    expect(await byWhat('SafeReachSet', {}, { class: 'reach', fields: { channel: 'email', value: 'a@b.dk' } })).toEqual(
      ['phone a@b.dk', 'email a@b.dk'],
    ));

  it('by no other words', async () => {
    expect(await kept('PersonDescribed', affected, { class: 'identity', fields: { name: '0204364008' } })).toEqual([]);
    expect(await kept('ContactReported', {}, { class: 'narrative', fields: { text: '00 00 12 01' } })).toEqual([]);
    expect(await kept('PersonDescribed', affected, { class: 'note', fields: { phones: ['00 00 12 01'] } })).toEqual([]);
  });
});

describe('a token is kept for', () => {
  it('the home, and whoever may be told: the police of her CPR number, the centre not', async () =>
    expect((await toWhom('PersonDescribed', affected, cpr)).toSorted()).toEqual([
      ...esbjerg('restricted', 'visitation'),
      ...police,
    ]));

  it('the centre’s counsellors and the family unit too, of her phone', async () =>
    expect((await toWhom('PersonDescribed', affected, reach)).toSorted()).toEqual([
      'centre:dk/affected',
      'centre:dk/restricted',
      ...esbjerg('coordination', 'family', 'restricted', 'visitation'),
      ...police,
    ]));

  it('those whose column learns it of such a person: of a witness the police alone', async () =>
    expect((await toWhom('PersonDescribed', { capacities: ['witness'] }, reach)).toSorted()).toEqual([
      ...esbjerg('restricted', 'visitation'),
      ...police,
    ]));

  it('nobody but the home, of who reported', async () =>
    expect((await toWhom('ContactReported', {}, reach)).toSorted()).toEqual(esbjerg('restricted', 'visitation')));

  it('of the municipalities those alone that were told of the case, where it began at the police', async () => {
    const setAt = (involved: readonly string[]) =>
      toWhom('SafeReachSet', {}, { ...reach, holder: intake }, { involved });
    const units = await setAt(['municipality:0561']);
    expect(units.filter((unit) => unit.startsWith('municipality:0573'))).toEqual([]);
    expect(units).toContain('municipality:0561/family');
    expect(units).not.toContain('centre:dk/perpetrators');
    expect((await setAt([])).filter((unit) => unit.startsWith('municipality:'))).toEqual([]);
  });

  it('as few, however many municipalities there are: in the whole country one more for each district', async () => {
    const country = new Directory(denmark);
    const atHome = await toWhom('SafeReachSet', {}, reach, { country });
    const districts = country.agencies().filter(({ kind }) => kind === 'police');
    const others = districts.filter(({ id }) => !['police:1464', 'police:1465'].includes(id));
    expect(atHome).toHaveLength((await toWhom('SafeReachSet', {}, reach)).length + 2 * others.length);
    const atPolice = await toWhom('SafeReachSet', {}, { ...reach, holder: intake }, { country });
    expect(atPolice.filter((unit) => unit.startsWith('municipality:'))).toEqual([]);
  });
});
