import { TABLE_VERSION, type Id } from '@vaern/casework';
import { noAccess, withOwnGrounds, type Access } from './access';
import type { Codes } from './cell';
import type { PartDigest } from './digest';
import { make } from './moves';
import { receivedGround, takenOver, type Terms } from './opening';
import type { Who } from './party';
import { toldTo, type ToldTo } from './told';

/** The terms of a referral that has not been sent. */
export type PreviewTerms = Omit<Terms, 'referralId' | 'tableVersion'>;

export interface Shown {
  readonly codes: Codes;
  readonly parts: readonly PartDigest[];
  /** What would be told if no hit kept it back. */
  readonly withheld: readonly PartDigest[];
}

/** What the unit would be told of one fact: when the referral is sent, and when it is accepted. */
export interface Previewed {
  readonly factId: Id;
  readonly type: string;
  readonly sent?: Shown;
  readonly accepted?: Shown;
}

/** What a referral on these terms would tell of the facts so far, by the very function that tells. */
export function preview(access: Access, terms: PreviewTerms, who: Who): readonly Previewed[] {
  const party = who(terms.to);
  if (!party || party.standing === 'perpetrators') return [];
  const trial = withOwnGrounds(access);
  const of = { id: party.recipient, alias: terms.to, standing: party.standing, column: party.column };
  const ground = receivedGround(trial, of, { ...terms, referralId: '', tableVersion: TABLE_VERSION }, who);
  if (!ground) return [];
  const recipient = make(trial, { kind: 'open', of, ground });
  const without: Access = { ...trial, hits: noAccess().hits };
  const onAcceptance = terms.purpose === 'hand-over' ? takenOver(trial, ground) : { ...ground, accepted: true };
  return access.facts.flatMap((fact) => {
    const sent = toldTo(trial, recipient, [ground], fact);
    const accepted = toldTo(trial, recipient, [onAcceptance], fact);
    if (!sent && !accepted) return [];
    return [
      {
        factId: fact.id,
        type: fact.type,
        ...(sent && { sent: shown(sent, toldTo(without, recipient, [ground], fact)) }),
        ...(accepted && { accepted: shown(accepted, toldTo(without, recipient, [onAcceptance], fact)) }),
      },
    ];
  });
}

const shown = ({ codes, parts }: ToldTo, all: ToldTo | undefined): Shown => ({
  codes,
  parts,
  withheld: (all?.parts ?? []).filter((part) => !parts.includes(part)),
});
