import { describe, expect, it } from '@jest/globals';
import { seededChances } from '@vaern/platform';
import { WishSeal } from './sealed-wish';

const unit = 'police:1464/intake';
const chance = seededChances('wish').for('seals');
const seal = new WishSeal(Buffer.alloc(32, 1), chance);
const said = { id: 'ole', address: 'ole@politi.example', deputy: 'mia', awayUntil: '2026-07-24' };
const row = (sealed: Buffer, of = said.id) => ({ recipient: unit, person: seal.nameOf({ unit, id: of }), sealed });

describe('what somebody said', () => {
  it('is opened as it was sealed', () => expect(seal.open(row(seal.seal(unit, said)))).toEqual(said));
  it('stands in no byte of what is kept', () => {
    const kept = Buffer.concat([seal.seal(unit, said), Buffer.from(seal.nameOf({ unit, id: said.id }))]).toString(
      'latin1',
    );
    for (const word of ['ole', 'politi', 'mia', '2026']) expect(kept).not.toContain(word);
  });
  it('is opened in no other row, by no other agency, and not when a byte of it changed', () => {
    const sealed = seal.seal(unit, said);
    expect(() => seal.open(row(sealed, 'mia'))).toThrow('unable to authenticate');
    expect(() => seal.open({ ...row(sealed), recipient: 'police:1464/restricted' })).toThrow('unable to authenticate');
    expect(() => new WishSeal(Buffer.alloc(32, 2), chance).open(row(sealed))).toThrow('unable to authenticate');
    expect(() => seal.open(row(Buffer.from(sealed.with(20, sealed[20]! ^ 1))))).toThrow('unable to authenticate');
  });
});

describe('a nudge', () => {
  const [monday, tuesday] = [new Date('2026-03-02T08:00:00Z'), new Date('2026-03-03T08:00:00Z')];
  it('has one name until its person used the hub again, and another then', () => {
    expect(seal.nudgeOf({ unit, id: 'ole' }, monday)).toBe(seal.nudgeOf({ unit, id: 'ole' }, new Date(monday)));
    expect(seal.nudgeOf({ unit, id: 'ole' }, monday)).not.toBe(seal.nudgeOf({ unit, id: 'ole' }, tuesday));
    expect(seal.nudgeOf({ unit, id: 'ole' }, monday)).not.toBe(seal.nudgeOf({ unit, id: 'mia' }, monday));
  });
});
