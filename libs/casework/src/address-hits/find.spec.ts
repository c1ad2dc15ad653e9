import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { findIn } from './find';
import { tokensOf } from './folded';
import { termsOf, type Known } from './terms';

const address = (street: string, more: object = {}): Known => ({ class: 'address', fields: { street, ...more } });
const phone = (value: string): Known => ({ class: 'reach', fields: { phones: [value] } });
const place = (fields: object): Known => ({ class: 'place', fields: { ...fields } });
/** What of the text is found, as it stands there. */
const found = (text: string, ...known: readonly Known[]) =>
  findIn(text, known.flatMap(termsOf)).map(({ of, from, to }) => `${of}: ${text.slice(from, to)}`);

describe('her street is found', () => {
  const home = address('Nørregårdsvej 12 B, 2. th', { postcode: '6700', town: 'Esbjerg V' });
  it.each([
    ['with its number', 'Han stod ved Nørregårdsvej 12B i går', 'Nørregårdsvej 12'],
    ['without it', 'Han bor ikke på Nørregårdsvej.', 'Nørregårdsvej'],
    ['with another number, for people are off by one', 'på Nørregårdsvej 14', 'Nørregårdsvej 14'],
    ['without Danish letters', 'Noerregaardsvej 12', 'Noerregaardsvej 12'],
    ['with letters that are nearly right', 'Norregardsvej 12', 'Norregardsvej 12'],
    ['in capitals', 'NØRREGÅRDSVEJ', 'NØRREGÅRDSVEJ'],
    ['written apart', 'Nørre Gårds Vej 12', 'Nørre Gårds Vej 12'],
    ['cut short', 'Nørregårdsv. 12', 'Nørregårdsv. 12'],
    ['with a short word in front', 'Nr. Gårdsvej 12', 'Nr. Gårdsvej 12'],
    ['with an ending', 'Nørregårdsvejens beboere', 'Nørregårdsvejens'],
    ['with its letters in two halves', 'No\u0308rrega\u030Ardsvej 12', 'No\u0308rrega\u030Ardsvej 12'],
    ['with a hyphen that nobody sees', 'Nørre\u00ADgårds\u200Bvej 12', 'Nørre\u00ADgårds\u200Bvej 12'],
    ['in a file name', 'IMG_fotoNørregårdsvej12.jpg', 'Nørregårdsvej12'],
    ['in a web address', 'kort?sted=N%C3%B8 Noerregaardsvej+12', 'Noerregaardsvej+12'],
  ])('%s', (_, text, expected) => expect(found(text, home)).toEqual([`address: ${expected}`]));
  it('with its town, as one', () =>
    expect(found('Nørregårdsvej 12, 6700 Esbjerg og 6700 Esbjerg V', home)).toEqual([
      'address: Nørregårdsvej 12, 6700 Esbjerg',
      'address: 6700 Esbjerg',
    ]));
  it('in every place', () => expect(found('fra Nørregårdsvej til banken og nørregårdsvej igen', home)).toHaveLength(2));
  it.each([
    'Esbjerg',
    '6700',
    'bus 6700 mod Ribe',
    'Søndergårdsvej 12',
    'Nørregård',
    'Nørregårdsvejskolen',
    'Gammelnørregårdsvej',
    '',
  ])('and not in »%s«', (text) => expect(found(text, home)).toEqual([]));
});

describe('a street with a name of its own kind', () => {
  it.each([
    ['Torvet 3', 'på torvet var der mange', []],
    ['Torvet 3', 'ved Torvet 3', ['address: Torvet 3']],
    ['Torvet 3', 'ved Torvet 4', []],
    ['Å 7', 'Å 7', ['address: Å 7']],
    ['Å 7', 'hun sagde å', []],
    ['10. Juli Vej 4', 'på 10. juli vej', ['address: 10. juli vej']],
    ['Sankt Knuds Gade 9', 'Skt. Knudsgade 9', ['address: Skt. Knudsgade 9']],
    ['c/o Hansen, Havnegade 12', 'i Havnegade', ['address: Havnegade']],
    ['Havnegade 12, 1. sal', 'i Havneg. 12', ['address: Havneg. 12']],
    ['Havnegade', 'Havnegade', ['address: Havnegade']],
    ['Hemmelig adresse', 'hemmelig adresse', []],
    ['Ukendt', 'adressen er ukendt', []],
  ])('%s in »%s«', (street, text, expected) => expect(found(text, address(street))).toEqual(expected));
});

describe('her phone is found', () => {
  it.each([
    '20304050',
    '20 30 40 50',
    '20-30-40-50',
    '2030 4050',
    '+45 20304050',
    '+4520304050',
    '0045 20 30 40 50',
    '(+45) 20.30.40.50',
    '２０ ３０ ４０ ５０',
    '20,30,40,50',
    '20·30·40·50',
    '20–30–40–50',
    '20−30−40−50',
    '\u202A+45 20 30 40 50\u202C',
    '45 20 30 40 50',
  ])('as %s, and when it is known as that', (text) => {
    expect(found(`ring ${text} nu`, phone('+45 20 30 40 50'))).toHaveLength(1);
    expect(found('ring 20304050 nu', phone(text))).toHaveLength(1);
  });
  it('where it stands', () => expect(found('tlf20304050.', phone('20304050'))).toEqual(['phone: 20304050']));
  it('when it begins as foreign ones do', () =>
    expect(found('+45 00001277', phone('00 00 12 77'))).toEqual(['phone: 45 00001277']));
  it('with its country', () => expect(found('0046 70 123 45 67', phone('+46701234567'))).toHaveLength(1));
  it.each(['120304050', '203040501', '20 30 40 51', '20 30 kl. 40 50', '20304050123', '020304050'])(
    'and not in %s',
    (text) => expect(found(text, phone('20304050'))).toEqual([]),
  );
  it.each(['112', '30 40', 'mail@example.dk', 'ring til 20304050 efter fire'])('%s is none to look for', (value) =>
    expect(termsOf(phone(value))).toEqual([]),
  );
  it('when it is her safe way to be reached', () =>
    expect(termsOf({ class: 'reach', fields: { channel: 'phone', value: '20304050' } })).toHaveLength(1));
});

describe('her school and work are found', () => {
  it.each([
    [{ worksAt: 'Esbjerg Kommune' }, 'ansat i Esbjerg kommunes økonomi', ['work: Esbjerg kommunes']],
    [{ worksAt: 'Vindmøller A/S' }, 'hos Vindmoeller', ['work: Vindmoeller']],
    [{ worksAt: 'DSB' }, 'hun er hos DSB', ['work: DSB']],
    [{ worksAt: 'IKEA' }, 'ikea', []],
    [{ worksAt: 'Hos en fætter' }, 'hos en fætter', ['work: hos en fætter']],
    [{ worksAt: 'kommunen' }, 'kommunen ringede', []],
    [{ worksAt: 'ok' }, 'det er ok', []],
    [{ school: 'Danmarksgades Skole' }, 'Danmarksgades skole', ['school: Danmarksgades skole']],
    [{ school: 'skolen' }, 'på skolen', []],
  ])('%j in »%s«', (fields, text, expected) => expect(found(text, place(fields))).toEqual(expected));
});

describe('for any text', () => {
  const terms = [address('Havnegade 12', { postcode: '6700', town: 'Esbjerg' }), phone('20304050')].flatMap(termsOf);
  it('places lie within it, in order, apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { from, to } of findIn(text, terms)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
        const ends = tokensOf(text).map(({ from, to }) => [from, to] as const);
        expect(ends).toEqual([...ends].sort((a, b) => a[0] - b[0]));
      }),
    );
  });
  it('what stands in it is found whatever stands around it', () => {
    const around = fc.string({ unit: 'binary' }).map((text) => text.normalize('NFC'));
    fc.assert(
      fc.property(around, around, (before, after) => {
        const text = `${before} – Havnegade 12 – ${after}`;
        const at = before.length + 3;
        expect(findIn(text, terms).some(({ from, to }) => from <= at && to >= at + 9)).toBe(true);
      }),
    );
  });
  it('a long one takes little time', () => {
    const text = 'Havnegad 2030405 '.repeat(1_200);
    expect(findIn(text, terms)).toEqual([]);
  });
});
