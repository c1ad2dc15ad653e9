import { isSkipped } from '../time/from-local';
import type { Bounds, Fault } from './bounds';

export type FieldType = 'text' | 'tel' | 'date' | 'time' | 'datetime-local' | 'number';

const unreadable: Readonly<Partial<Record<string, Fault>>> = { date: 'day', time: 'time', 'datetime-local': 'moment' };
/** The days that the hub keeps. */
const kept = { min: '1900-01-02', max: '2200-12-31' };
const usual: Readonly<Partial<Record<FieldType, Bounds>>> = {
  date: kept,
  'datetime-local': { min: `${kept.min}T00:00`, max: `${kept.max}T23:59` },
};

/** The bounds of a field: those of its kind, and those that are its own. */
export const boundsOf = (type: FieldType, value: string, own: Bounds = {}): Bounds => ({
  ...usual[type],
  ...(type === 'datetime-local' && isSkipped(value) && { fault: 'skipped' }),
  ...own,
});

/** What is wrong with what stands in a field that cannot be. */
export function faultOf({ validity, type }: Pick<HTMLInputElement, 'validity' | 'type'>, of: Bounds): Fault {
  const { below = 'year', above = 'year', fault, max } = of;
  if (validity.rangeUnderflow) return below;
  if (validity.rangeOverflow) return above;
  return (validity.badInput ? undefined : fault) ?? unreadableAs(type, max);
}

const unreadableAs = (type: string, max: string | undefined): Fault =>
  unreadable[type] ?? (max === undefined ? 'number' : 'amount');

const isImpossible = ({ badInput, rangeUnderflow, rangeOverflow, stepMismatch, customError }: ValidityState) =>
  badInput || rangeUnderflow || rangeOverflow || stepMismatch || customError;

/** Whether every answer can be; each field with one that cannot be says so. What nobody wrote is no matter of this. */
export function allPossible({ elements }: Pick<HTMLFormElement, 'elements'>): boolean {
  const wrong = [...elements].filter((field) => field instanceof HTMLInputElement && isImpossible(field.validity));
  for (const field of wrong) (field as HTMLInputElement).checkValidity();
  return wrong.length === 0;
}
