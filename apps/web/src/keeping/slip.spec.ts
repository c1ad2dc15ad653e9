import { describe, expect, it } from '@jest/globals';
import { keepingWords } from './keeping.words';
import { calledByRole, slipIn, slipText } from './slip';

const ids = [1, 2, 3, 4, 5].map((digit) => `${digit}f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c`);
const [caseId = '', her = '', him = '', request = '', hold = ''] = ids;
const slip = {
  caseId,
  persons: [
    { id: her, label: 'Den udsatte' },
    { id: him, label: 'Udøver (formodet) 2' },
  ],
  requests: [{ id: request, label: '21. november 2026 kl. 14.05' }],
  holds: [{ id: hold, label: 'Retssag' }],
};

describe('a slip', () => {
  it.each(['da', 'en'] as const)('is read as it was written, in the language %s', (language) => {
    const words = keepingWords[language].onSlip;
    expect(slipIn(`Hej, her er den:\n${slipText(slip, words)}\nVenlig hilsen`)).toEqual({
      ...slip,
      requests: [{ id: request, label: `${words.request}, 21. november 2026 kl. 14.05` }],
      holds: [{ id: hold, label: `${words.hold}, Retssag` }],
    });
  });
  it('may be numbers alone, the case’s first', () =>
    expect(slipIn(` ${caseId.toUpperCase()} \n${her} ${him}\n\n${her}`)).toEqual({
      caseId,
      persons: [
        { id: her, label: '' },
        { id: him, label: '' },
      ],
      requests: [],
      holds: [],
    }));
  it.each([
    ['nothing', ''],
    ['a name', 'Sofie'],
    ['a number that was mistyped', `Sag: ${caseId.slice(1)}`],
    ['a longer number', `Sag: ${caseId}a`],
    ['a person’s number that was mistyped', `Sag: ${caseId}\nDen udsatte: ${her.slice(1)}`],
    ['a person’s number that was cut off', `Sag: ${caseId}\nDen udsatte: ${her.slice(0, 20)}`],
    ['persons alone', `Den udsatte: ${her}`],
    ['two cases', `Sag: ${caseId}\nCase: ${her}`],
  ])('is none: %s', (_, text) => expect(slipIn(text)).toBeUndefined());
  it('turns nothing of ours around', () =>
    expect(slipIn(`Sag: ${caseId}\n\u202eBarn: ${her}`)?.persons).toEqual([{ id: her, label: 'Barn' }]));
});

it('persons are called by what they are in the case, and counted where several are the same', () => {
  const persons = [['affected'], ['perpetrator'], ['perpetrator'], ['child', 'witness']].map((capacities, at) => ({
    personId: ids[at] ?? '',
    capacities,
  }));
  const called = calledByRole(persons, (capacities) => capacities.join(' and '));
  expect(called.map(({ label }) => label)).toEqual(['affected', 'perpetrator 1', 'perpetrator 2', 'child and witness']);
  expect(called.map(({ id }) => id)).toEqual(ids.slice(0, 4));
});
