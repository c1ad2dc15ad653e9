import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../catalogue';
import { isKnownOf, isSearched, search, soughtOf } from './search';

const sought = soughtOf([
  { class: 'address', fields: { street: 'Havnegade 12', postcode: '6700', town: 'Esbjerg' } },
  { class: 'reach', fields: { phones: ['20304050'] } },
]);
const words = (type: string, sealedClass: string, fields: object) => ({
  type,
  class: sealedClass,
  fields: { ...fields },
});

describe('words are searched', () => {
  it('field by field, and by what is found', () =>
    expect(
      search(
        words('IncidentLogged', 'log-text', {
          text: 'Havnegade! 20304050. Havnegade?',
          senderIdentifier: '+4520304050',
        }),
        sought,
      ),
    ).toEqual([
      {
        field: 'text',
        where: 'text',
        of: 'address',
        at: [
          { from: 0, to: 9 },
          { from: 21, to: 30 },
        ],
      },
      { field: 'text', where: 'text', of: 'phone', at: [{ from: 11, to: 19 }] },
      { field: 'senderIdentifier', where: 'text', of: 'phone', at: [{ from: 1, to: 11 }] },
    ]));
  it('in lists', () =>
    expect(search(words('PersonDescribed', 'identity', { alsoKnownAs: ['Bo', 'Bo fra Havnegade'] }), sought)).toEqual([
      { field: 'alsoKnownAs.1', where: 'text', of: 'address', at: [{ from: 7, to: 16 }] },
    ]));
  it('in file names', () =>
    expect(search(words('EvidenceReceived', 'evidence', { filename: 'havnegade12.jpg', size: 3 }), sought)).toEqual([
      { field: 'filename', where: 'filename', of: 'address', at: [{ from: 0, to: 11 }] },
    ]));
  it('but not in what the hub computed, nor in what opens the file', () => {
    const computed = { sha256: '20304050', mediaType: 'havnegade/20304050' };
    expect(search(words('EvidenceReceived', 'evidence', computed), sought)).toEqual([]);
    expect(search(words('EvidenceStored', 'evidence', { filename: 'havnegade12.jpg' }), sought)).toEqual([]);
  });
  it('in what a picture says, and its place is a hit by itself', () =>
    expect(
      search(words('EvidenceReceived', 'evidence', { shows: { position: true, texts: ['Havnegade'] } }), sought),
    ).toEqual([
      { field: 'shows.texts.0', where: 'picture', of: 'address', at: [{ from: 0, to: 9 }] },
      { field: 'shows', where: 'picture', of: 'address', at: [] },
    ]));
  it.each([
    ['school', { school: 'Sankt Knuds' }],
    ['work', { worksAt: 'Havnens Bageri' }],
  ])('a picture’s place also where only her %s is known', (of, fields) =>
    expect(
      search(
        words('EvidenceReceived', 'evidence', { shows: { position: true, texts: [] } }),
        soughtOf([{ class: 'place', fields }]),
      ),
    ).toEqual([{ field: 'shows', where: 'picture', of, at: [] }]),
  );
  it('but a place means nothing while no place of hers is known', () =>
    expect(
      search(
        words('EvidenceReceived', 'evidence', { shows: { position: true, texts: [] } }),
        soughtOf([{ class: 'reach', fields: { phones: ['20 30 40 50'] } }]),
      ),
    ).toEqual([]));
  it('and the first fifty places of one text are named', () => {
    const [hit] = search(words('DangerRaised', 'narrative', { text: 'Havnegade x '.repeat(300) }), sought);
    expect(hit?.at).toHaveLength(50);
  });
  it.each([
    ['PersonDescribed', 'address'],
    ['PersonDescribed', 'place'],
    ['PersonDescribed', 'reach'],
    ['PersonDescribed', 'note'],
    ['SafeReachSet', 'reach'],
    ['ReferralAccepted', 'staff'],
  ])('but not in %s, class %s', (type, name) =>
    expect(search(words(type, name, { street: 'Havnegade 12', value: '20304050' }), sought)).toEqual([]),
  );
});

it('every class of words of every fact is searched, or told by a field set of its own or with a line that is, or to nobody', () => {
  const left = Object.values(catalogue).flatMap((fact) =>
    Object.keys(fact.sealed)
      .filter((name) => !isSearched(fact.type, name))
      .map((name) => `${fact.type} ${name}`),
  );
  const told = left.filter((one) => !/ (note|staff|cpr|address|reach|police-ref)$/.test(one));
  expect(told).toEqual(['PersonDescribed place', 'EvidenceStored evidence']);
});

it('what is known of her stands where people are described and reached', () => {
  expect(isKnownOf('PersonDescribed', 'place')).toBe(true);
  expect(isKnownOf('IncidentLogged', 'place')).toBe(false);
  expect(isKnownOf('SafeReachSet', 'reach')).toBe(true);
  expect(isKnownOf('IncidentLogged', 'log-text')).toBe(false);
});
