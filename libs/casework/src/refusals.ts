import { addressHitRefusals } from './address-hits/refusals';
import { adviceRefusals } from './advice/refusals';
import { approachRefusals } from './approach/refusals';
import { breachRefusals } from './breach/refusals';
import { caseRefusals } from './case-refusals';
import { childrenRefusals } from './children/refusals';
import { consentRefusals } from './consent/refusals';
import { coordinationRefusals } from './coordination/refusals';
import { forgettingRefusals } from './forgetting/refusals';
import { evidenceRefusals } from './evidence/refusals';
import { intakeRefusals } from './intake/refusals';
import { Refusal, type RefusalDefinition } from './kernel/refusal';
import type { Label } from './kernel/words';
import { lifeRefusals } from './life/refusals';
import { linkRefusals } from './links/refusals';
import { logRefusals } from './log/refusals';
import { orderRefusals } from './order/refusals';
import { ownAccessRefusals } from './own-access/refusals';
import { referralRefusals } from './referral/refusals';
import { restrictionRefusals } from './restriction/refusals';
import { reportRefusals } from './report/refusals';
import { screeningRefusals } from './screening/refusals';
import { capacityRefusals } from './capacity/refusals';
import { supportRefusals } from './support/refusals';
import { trackRefusals } from './track/refusals';
import { trainingRefusals } from './training/refusals';

/** Every way in which the hub says no: status, and a sentence with a way on in both languages. */
export const refusals = {
  ...caseRefusals,
  ...intakeRefusals,
  ...consentRefusals,
  ...screeningRefusals,
  ...trainingRefusals,
  ...referralRefusals,
  ...logRefusals,
  ...adviceRefusals,
  ...addressHitRefusals,
  ...lifeRefusals,
  ...coordinationRefusals,
  ...childrenRefusals,
  ...approachRefusals,
  ...forgettingRefusals,
  ...restrictionRefusals,
  ...reportRefusals,
  ...orderRefusals,
  ...breachRefusals,
  ...evidenceRefusals,
  ...ownAccessRefusals,
  ...trackRefusals,
  ...supportRefusals,
  ...capacityRefusals,
  ...linkRefusals,
} as const satisfies Record<string, RefusalDefinition>;

export type RefusalCode = keyof typeof refusals;

type ParamsOf<Code extends RefusalCode> = (typeof refusals)[Code] extends {
  readonly params: readonly (infer P extends string)[];
}
  ? [params: Readonly<Record<P, string>>]
  : [];

/** A refusal to be thrown. Takes the parameters its definition names, and nothing else. */
export const refusal = <Code extends RefusalCode>(code: Code, ...[params]: ParamsOf<Code>): Refusal =>
  new Refusal(code, params);

/** 404, 409 or 422. */
export const statusOf = ({ code }: Refusal): RefusalDefinition['status'] => definition(code).status;

/** The sentence of a refusal, in the language asked for. It names no parameter: those stand beside it. */
export const wording = ({ code }: Refusal, lang: keyof Label): string => definition(code)[lang];

function definition(code: string): RefusalDefinition {
  if (!Object.hasOwn(refusals, code)) throw new Error(`no refusal is called ${code}`);
  return refusals[code as RefusalCode];
}
