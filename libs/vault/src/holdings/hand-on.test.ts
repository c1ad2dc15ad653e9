import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { centre, police, policeRestricted, readerOf, Stage } from '../../test/stage';
import { codeOf, RootsMissing } from '../errors';
import type { HeldPart } from '../ports';
import { PgHoldings } from './pg-holdings';

let stage: Stage;
let holdings: PgHoldings;
let caseId: string;
let parts: HeldPart[];
beforeAll(async () => (stage = await Stage.raise()));
afterAll(() => stage.strike());
beforeEach(async () => {
  holdings = stage.holdings();
  caseId = stage.chance.id();
  const words = async (texts: Record<string, string>) => stage.sealed(caseId, texts, { holder: police });
  parts = [...(await words({ identity: 'navn', note: 'notat' })), ...(await words({ reach: 'telefon' }))];
});

const onward = (period = 1) => ({ caseId, from: police, to: policeRestricted, period });
const back = (period: number) => ({ caseId, from: policeRestricted, to: police, period });
const handOn = async (one: ReturnType<typeof onward>) => {
  await holdings.prepareHandOn([one]);
  await stage.telling((tx) => holdings.handOn(tx, one));
};
const readBy = (recipient: string) => stage.read(recipient, caseId, parts);
const nothing = [undefined, undefined, undefined];
const everything = ['navn', 'notat', 'telefon'];
const close = (recipient: string, ground: string) =>
  stage.telling((tx) => holdings.close(tx, { recipient, caseId, ground }));

describe('a case that passes to another unit of the same agency', () => {
  it('is held there whole, notes too, and by the first unit no more', async () => {
    await handOn(onward());
    expect(await readBy(policeRestricted)).toEqual(everything);
    expect(await readBy(police)).toEqual(nothing);
  });

  it('keeps what it was told on a ground of its own: closing that ground takes it away again', async () => {
    await stage.told(centre, caseId, 'r', parts.slice(0, 1));
    const toldToo = await stage.sealed(caseId, { narrative: 'resumé' }, { holder: centre });
    await stage.told(police, caseId, 'r', toldToo);
    await handOn(onward());
    expect(await stage.read(policeRestricted, caseId, toldToo)).toEqual(['resumé']);
    await close(policeRestricted, 'r#1');
    expect(await stage.read(policeRestricted, caseId, toldToo)).toEqual([undefined]);
    expect(await readBy(policeRestricted)).toEqual(everything);
    expect(await stage.read(centre, caseId, parts)).toEqual(['navn', undefined, undefined]);
  });

  it('can be told on from there, though the first unit holds nothing any more', async () => {
    await handOn(onward());
    await close(police, 'home');
    await stage.told(centre, caseId, 'late', parts.slice(0, 1));
    expect(await stage.read(centre, caseId, parts)).toEqual(['navn', undefined, undefined]);
  });

  it('comes back, and passes on again, as often as it must', async () => {
    for (const one of [onward(1), back(2), onward(3), back(4)]) await handOn(one);
    expect(await readBy(police)).toEqual(everything);
    expect(await readBy(policeRestricted)).toEqual(nothing);
  });

  it('is handed on in spite of the bar that shuts its first unit out', async () => {
    const factId = stage.chance.id();
    await stage.sealer().bar([{ recipient: police, caseId, ground: 'home', wholeCase: true, factId }]);
    await handOn(onward());
    expect(await readBy(policeRestricted)).toEqual(everything);
    await close(police, 'home');
    expect(await readBy(police)).toEqual(nothing);
  });

  it('changes nothing when it is done twice', async () => {
    await handOn(onward());
    await handOn(onward());
    expect(await readBy(policeRestricted)).toEqual(everything);
  });

  it('waits for roots that were not made', async () => {
    await expect(stage.telling((tx) => holdings.handOn(tx, onward()))).rejects.toThrow(RootsMissing);
    expect(await readBy(police)).toEqual(everything);
  });

  it('passes to no other agency', async () => {
    const abroad = { ...onward(), to: centre };
    await holdings.prepareHandOn([abroad]);
    const code = await stage.telling((tx) => holdings.handOn(tx, abroad)).catch(codeOf);
    expect(code).toBe('VA005');
    expect(await readBy(police)).toEqual(everything);
  });

  it('is of other cases no matter: what they hold stays', async () => {
    const other = stage.chance.id();
    const held = await stage.sealed(other, { identity: 'en anden' }, { holder: police });
    await handOn(onward());
    const opened = await stage.door().open(readerOf(police), police, [{ caseId: other, parts: held }]);
    expect([...opened.values()].map(({ fields }) => fields.text)).toEqual(['en anden']);
  });
});
