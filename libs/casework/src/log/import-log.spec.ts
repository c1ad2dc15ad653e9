import { describe, expect, it } from '@jest/globals';
import { caseLife } from '../case';
import { FactRetracted } from '../intake/facts';
import { NotAnIntent, readIntent } from '../kernel/read-intent';
import { closed } from '../testing/life-facts';
import { drawn, factId, given, known, later, NOW, refOf, stored } from '../testing/decision';
import { opened, perpetrator, person } from '../testing/intake-facts';
import { logged } from '../testing/log-facts';
import { centre, visitator } from '../testing/people';
import { IncidentLogged } from './facts';
import { ImportedRow, ImportLog, importLog, placed } from './import-log';

const earlier = later(NOW, -30);
const row = (more: object = {}) => ({
  occurredFrom: earlier,
  precision: 'minute',
  toldBy: 'affected',
  channels: ['sms'],
  behaviours: ['contact'],
  direction: 'incoming',
  audience: 'police',
  text: 'Hvor er du',
  nth: 1,
  ...more,
});
const says = (more: { text?: string; nth?: number; count?: number; occurredTo?: string } = {}) => {
  const { text = 'Hvor er du', nth = 1, count = null, occurredTo = null } = more;
  return JSON.stringify([visitator.unit, earlier, occurredTo, count, text, null, null, null, nth]);
};
const entry = (entryRef: string, more: object = {}) =>
  IncidentLogged.of(
    {
      entryRef,
      occurredFrom: earlier,
      precision: 'minute',
      toldBy: 'import',
      channels: ['sms'],
      behaviours: ['contact'],
      direction: 'incoming',
      audience: 'police',
      witnesses: [],
      'log-text': { text: 'Hvor er du' },
      ...more,
    },
    { occurredAt: earlier },
  );
const one = entry(refOf(says()));

describe('a log is taken in', () => {
  it('as entries that say where they come from, whoever they say told them', () =>
    given(opened)
      .when(importLog, { rows: [row()] })
      .by(visitator)
      .gives(one));
  it('row by row, also those that say the same', () =>
    given(opened)
      .when(importLog, { rows: [row(), row({ nth: 2 }), row({ text: 'Svar!' })] })
      .by(visitator)
      .gives(
        one,
        entry(refOf(says({ nth: 2 }))),
        entry(refOf(says({ text: 'Svar!' })), { 'log-text': { text: 'Svar!' } }),
      ));
  it('with the count of a flood and its time', () => {
    const flood = { count: 340, occurredTo: later(earlier, 5) };
    given(opened)
      .when(importLog, { rows: [row(flood)] })
      .by(visitator)
      .gives(entry(refOf(says(flood)), flood));
  });
  it('each row once, whatever else is said of it the second time', () =>
    given(opened, one)
      .when(importLog, { rows: [row({ audience: 'support', channels: ['call'] }), row({ nth: 2 })] })
      .by(visitator)
      .gives(entry(refOf(says({ nth: 2 })))));
  it('in silence when every row is there', () =>
    given(opened, one)
      .when(importLog, { rows: [row()] })
      .by(visitator)
      .givesNothing());
  it('and not again what was retracted since', () =>
    given(opened, one, FactRetracted.of({ factId: factId(2), reason: 'wrong-person' }))
      .when(importLog, { rows: [row()] })
      .by(visitator)
      .givesNothing());
});

describe('no row is lost', () => {
  const state = (entries: readonly Parameters<typeof stored>[0][]) => {
    const folded = caseLife.empty();
    entries.forEach((fact, n) => caseLife.evolve(folded, stored(fact, n + 1)));
    return folded;
  };
  const rows = [row(), row({ text: 'Svar!' })].map((one_) => Object.assign(new ImportedRow(), one_));
  it('when two have the same reference by chance', () => {
    const same = { by: visitator, refOf: (saying: string) => (saying.startsWith('1 ') ? 'bbbbbbbb' : 'aaaaaaaa') };
    expect(placed(state([opened]), rows, same)).toMatchObject([
      { entryRef: 'aaaaaaaa', isThere: false },
      { entryRef: 'bbbbbbbb', isThere: false },
    ]);
  });
  it('when somebody’s own entry has it', () => {
    const same = { by: visitator, refOf: (saying: string) => (saying.startsWith('1 ') ? 'bbbbbbbb' : 'entryaaa') };
    expect(placed(state([opened, logged({ occurredFrom: earlier })]), rows.slice(0, 1), same)).toMatchObject([
      { entryRef: 'bbbbbbbb', isThere: false },
    ]);
  });
});

it('of another unit a row is another, so that nobody learns from an import what others logged', () => {
  const folded = caseLife.empty();
  [opened, one].forEach((fact, n) => caseLife.evolve(folded, stored(fact, n + 1)));
  const mine = [Object.assign(new ImportedRow(), row())];
  expect(placed(folded, mine, { by: visitator, refOf })).toMatchObject([{ isThere: true }]);
  expect(placed(folded, mine, { by: centre, refOf })).toMatchObject([{ isThere: false }]);
});

describe('an import is refused', () => {
  it.each([
    ['in-future', { occurredFrom: later(NOW, 1) }],
    ['end-before-start', { occurredTo: later(earlier, -1) }],
    ['no-such-person', { against: drawn(5) }],
    ['reply-kept-from-police', { direction: 'reply', audience: 'support' }],
  ])('as a whole, with %s in one row', (code, more) =>
    given(opened, person(perpetrator, 'perpetrator'))
      .when(importLog, { rows: [row(), row({ ...more, nth: 2 })] })
      .by(visitator)
      .refuses(code),
  );
  it('to a unit for which there is no such case', () =>
    given(opened)
      .when(importLog, { rows: [row()] })
      .by(centre)
      .refuses('no-such-case'));
  it('once the home has closed the case', () =>
    given(opened, closed)
      .when(importLog, { rows: [row()] })
      .by(visitator)
      .refuses('case-closed'));
  it('with more than a hundred rows, or none', () => {
    expect(() => readIntent(ImportLog, { rows: [] })).toThrow(NotAnIntent);
    expect(() => readIntent(ImportLog, { rows: Array.from({ length: 101 }, (_, n) => row({ nth: n + 1 })) })).toThrow(
      NotAnIntent,
    );
    expect(known(visitator).refOf('x')).toMatch(/^[a-z2-7]{8}$/);
  });
});
