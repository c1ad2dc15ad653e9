import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { account } from './accounts';
import { House } from './house';
import type { Account } from './identity-provider';
import { gateway, named } from './stage';

interface Colleagues {
  readonly agencyName: string;
  readonly items: readonly { readonly id: string; readonly name: string; readonly unit: string }[];
}

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house?.close());

const listFor = async (who: Account) => house.done<Colleagues>(who, `GET ${gateway(who)}/colleagues`);
const namesFor = async (who: Account) => (await listFor(who)).items.map(({ name }) => name);

const visitator = account('municipality/visitator');
const counsellor = account('centre/counsellor');
const readers = ['Hanne Kildegård', 'Torben Ålykke'];

describe('who works here', () => {
  it('is said by name, with their account, unit and roles, and nothing else', async () => {
    const { agencyName, items } = await listFor(visitator);
    expect([agencyName, items.find(({ name }) => name === 'Mette Højbjerg')]).toEqual([
      'Esbjerg Kommune',
      {
        id: 'demo-visitator',
        name: 'Mette Højbjerg',
        unit: 'municipality:0561/visitation',
        unitName: 'Stalkingvisitationen',
        roles: ['visitator'],
      },
    ]);
    expect(items.map(({ name }) => name)).toEqual([
      'Birgitte Solvang',
      'Driftsvagten',
      'Jonas Vestergård',
      'Karen Lundtofte',
      'Line Ravnsborg',
      'Mette Højbjerg',
      'Niels Brogård',
      'Peter Engdal',
      'Sanne Tranekær',
      'Susanne Thorhauge',
    ]);
  });

  it('is neither a machine nor the affected person', async () => {
    const officers = await namesFor(account('police/case-officer'));
    expect(officers).toEqual(['Camilla Rørkjær', 'Dorthe Elmegård', 'Martin Holmris', 'Ole Hvidkær']);
    expect(await namesFor(named.municipality)).not.toContain('Nanna Birkelund');
  });

  it('is kept inside the unit for restricted cases, from whoever watches and leads, too', async () => {
    expect(await namesFor(named.municipality)).toEqual(expect.arrayContaining(readers));
    for (const post of ['visitator', 'coordinator', 'manager', 'data-protection-officer'] as const) {
      const names = await namesFor(account(`municipality/${post}`));
      expect([post, names.filter((name) => readers.includes(name))]).toEqual([post, []]);
      expect(names).toContain('Line Ravnsborg');
    }
    expect(await namesFor(named.police)).toEqual(expect.arrayContaining(['Bo Thyregod', 'Martin Holmris']));
  });

  it('is kept inside the unit that treats perpetrators', async () => {
    expect(await namesFor(account('centre/perpetrator-counsellor'))).toContain('Thomas Grønager');
    expect(await namesFor(counsellor)).toEqual(['Bodil Askov', 'Ida Strandmark', 'Jens Overgård', 'Pia Lindehøj']);
    expect(await namesFor(named.centre)).not.toContain('Thomas Grønager');
  });

  it('is nobody of another agency, though it has the same units and roles', async () => {
    const varde = account('municipality/visitator', { agency: 'municipality:0573' });
    const [here, there] = [await listFor(visitator), await listFor(varde)];
    expect(there.agencyName).toBe('Varde Kommune');
    expect(there.items.map(({ name }) => name)).toContain('Anders Nørremark');
    expect(new Set(there.items.map(({ unit }) => unit.split('/')[0]))).toEqual(new Set(['municipality:0573']));
    const ids = new Set(here.items.map(({ id }) => id));
    expect(there.items.filter(({ id }) => ids.has(id))).toEqual([]);
    const fyn = await namesFor(account('police/case-officer', { agency: 'police:1465' }));
    expect(fyn).toEqual(['Kirsten Fælledby', 'Lars Ringsted', 'Mia Tornbjerg', 'Stine Bøgebjerg']);
  });

  it('is nobody’s to know who names no colleagues', async () => {
    for (const post of ['municipality/frontline', 'police/records-client', 'centre/group-organiser'] as const) {
      const who = account(post);
      expect((await house.send(who, `GET ${gateway(who)}/colleagues`)).status).toBe(403);
    }
    expect((await house.send(visitator, 'GET /api/police/colleagues')).status).toBe(403);
  });
});
