import { day, moment, type Block } from '@vaern/paper';
import type { Bundle } from './bundle.shape';

export const h2 = (text: string): Block => ({ kind: 'heading', level: 2, text });
export const h3 = (text: string): Block => ({ kind: 'heading', level: 3, text });
export const paragraph = (text: string): Block => ({ kind: 'text', text });
export const notice = (text: string): Block => ({ kind: 'notice', text });
export const terms = (...of: readonly (readonly [string, string | undefined])[]): Block => ({
  kind: 'terms',
  terms: of,
});
export const several = (values: readonly string[] | undefined) => (values?.length ? values.join(', ') : undefined);
export const cameIn = (at: string) => (at.length === 10 ? day(at) : moment(at));
export const yesNo = (is: boolean) => (is ? 'Ja' : 'Nej');

/** Counted only where several are alleged. */
export const perpetratorOf = ({ length }: Bundle['perpetrators'], number: number) =>
  length > 1 ? `Den formodede udøver ${number}` : 'Den formodede udøver';

export const againstHim = ({ perpetrators }: Bundle, against: number | undefined) =>
  perpetrators.length > 1 && against !== undefined ? perpetratorOf(perpetrators, against) : undefined;
