import { describe, expect, it } from '@jest/globals';
import { id, recipientOf, unit, type UnitName } from './testing/cast';
import { accepted, opened, sent } from './testing/facts';
import { bound, codeGiven, ended, herEntry, herFile } from './testing/own-access-facts';
import { noticesTo, typesTo, wordsTo } from './testing/telling';

const [r1, access, file] = [id(2, 1), id(8, 1), id(6, 1)];
const allOfIt = [codeGiven(access), bound(access), ended(access)];
const open = (to: UnitName) => [
  opened(),
  sent(r1, to, { fieldSets: ['log-text', 'place', 'effect', 'evidence'] }),
  accepted(r1),
];

describe('that she has a way in of her own', () => {
  it('is told to the home of her case', () =>
    expect(typesTo(recipientOf('home'), [opened(), ...allOfIt]).slice(-3)).toEqual([
      'OwnAccessOpened',
      'OwnAccessBound',
      'OwnAccessEnded',
    ]));
  it.each(['family', 'police', 'fyn', 'affected', 'perpetrators', 'restricted'] as const)(
    'is told to nobody else: not to %s',
    (name) => {
      const told = typesTo(recipientOf(name), [...open(name), ...allOfIt]);
      expect(told.filter((type) => type.includes('OwnAccess'))).toEqual([]);
      expect(typesTo(recipientOf(name), open(name))).toEqual(told);
    },
  );
});

describe('what she writes', () => {
  it('is told as any entry is, with who wrote it', () => {
    const facts = [...open('police'), herEntry('entryaaa', 'police')];
    expect(wordsTo(recipientOf('police'), facts, 'IncidentLogged')).toEqual(['log-text', 'effect', 'place']);
    expect(noticesTo(recipientOf('police'), facts).at(-1)?.data).toMatchObject({
      by: { unit: unit.frontline, role: 'affected' },
    });
  });
  it('is not told to the police where it is for the support', () =>
    expect(typesTo(recipientOf('police'), [...open('police'), herEntry('entryaaa', 'support')])).not.toContain(
      'IncidentLogged',
    ));
  it('her file opens at the home, and at nobody else’s', () => {
    const facts = [...open('police'), herFile(file)];
    expect(wordsTo(recipientOf('home'), facts, 'EvidenceStored')).toEqual(['evidence']);
    expect(typesTo(recipientOf('police'), facts)).not.toContain('EvidenceStored');
  });
});
