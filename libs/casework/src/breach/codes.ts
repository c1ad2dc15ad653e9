import { codeList } from '../kernel/code-list';

/** What the police made of it. A breach that is reported is not a breach that is proven. */
export const breachOutcome = codeList('breach-outcome', 1, {
  charged: ['Sigtelse rejst', 'Charged'],
  dismissed: ['Afvist', 'Dismissed'],
  insufficient: ['Ikke tilstrækkeligt bevis', 'Insufficient evidence'],
});
