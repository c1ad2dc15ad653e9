import type { BodyOf } from '../cases/use-act';
import type { Item } from './catalogue';

export const blank = {
  to: '',
  items: [] as readonly string[],
  deviation: '',
  assessment: '',
  note: '',
};
export type Draft = typeof blank;
type Listed = Pick<Item, 'id' | 'version' | 'kind' | 'whom' | 'topic' | 'toGive' | 'withdrawn'> & {
  readonly beside?: string | undefined;
};
type Whom = 'affected' | 'relatives';

/** Advice that may be given to somebody today. */
export const toGiveTo = <I extends Listed>(items: readonly I[], whom: Whom, kind: Item['kind']): readonly I[] =>
  items.filter((item) => item.toGive && item.whom === whom && item.kind === kind);

/** Advice that nobody is to give: listed with its reason, and never to be chosen. */
export const harmfulIn = <I extends Listed>(items: readonly I[]): readonly I[] =>
  items.filter(({ kind, whom, withdrawn }) => kind === 'harmful' && whom !== 'perpetrator' && withdrawn === undefined);

export const topicsOf = (items: readonly Listed[]): readonly Item['topic'][] => [
  ...new Set(items.map(({ topic }) => topic)),
];

/** What was chosen of those that may be given. */
export const chosenOf = <I extends Listed>({ items: chosen }: Pick<Draft, 'items'>, items: readonly I[]) =>
  items.filter(({ id, toGive }) => toGive && chosen.includes(id));

/** What is to be given along with contested advice. */
export const besideOf = (draft: Pick<Draft, 'items'>, items: readonly Listed[]): readonly string[] => [
  ...new Set(chosenOf(draft, items).flatMap(({ kind, beside }) => (kind === 'contested' && beside ? [beside] : []))),
];

export const asksForAssessment = (draft: Pick<Draft, 'items'>, items: readonly Listed[]): boolean =>
  chosenOf(draft, items).some(({ kind }) => kind === 'contested');

/** What is sent: the versions that hold today, and the assessment where one was asked for. */
export function adviceOf(draft: Draft, items: readonly Listed[], affected: string | undefined): BodyOf<'advice'> {
  const chosen = chosenOf(draft, items);
  const said = asksForAssessment(draft, items)
    ? { deviation: draft.deviation, assessment: draft.assessment.trim(), note: draft.note.trim() }
    : { note: draft.note.trim() };
  const to = draft.to === '' || draft.to === affected ? {} : { to: draft.to };
  return {
    items: chosen.map(({ id, version }) => ({ id, version })),
    ...to,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')),
  };
}
