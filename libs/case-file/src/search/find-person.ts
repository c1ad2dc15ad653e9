import { IsCpr, IsWords, Optional } from '@vaern/casework';
import { BadInput, type FaultCode } from '@vaern/gateway';
import { normalForm, tokenKinds, type TokenKind } from '@vaern/vault';

/** By what somebody is looked for: one of these, or several at once. */
export class FindPerson {
  @Optional() @IsCpr() cpr?: string;
  @Optional() @IsWords(40) phone?: string;
  @Optional() @IsWords(254) email?: string;
}

export interface Wanted {
  readonly kind: TokenKind;
  readonly value: string;
}

const unfit: Readonly<Record<TokenKind, FaultCode>> = { cpr: 'is-cpr', phone: 'is-phone', email: 'is-email' };

/** What is looked for. @throws BadInput where there is nothing, or something that is no number or address */
export function wantedIn(body: FindPerson): readonly Wanted[] {
  const wanted = tokenKinds.flatMap((kind) => {
    const value = body[kind];
    return value === undefined ? [] : [{ kind, value }];
  });
  if (wanted.length === 0) {
    throw new BadInput([{ in: 'body', at: '', code: 'needs-one-of', params: { names: tokenKinds.join(', ') } }]);
  }
  const faults = wanted.filter(({ kind, value }) => normalForm(kind, value) === undefined);
  if (faults.length > 0)
    throw new BadInput(faults.map(({ kind }) => ({ in: 'body', at: `/${kind}`, code: unfit[kind] })));
  return wanted;
}
