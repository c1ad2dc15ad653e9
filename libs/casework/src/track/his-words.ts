import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsCpr, IsDay, IsFlag, IsLanguage, IsWords, IsWordsList, Nested, Optional } from '../kernel/validators';
import type { Decided } from '../kernel/fact';
import type { Day, Id } from '../kernel/words';
import { identityStatus } from '../intake/codes';
import { Address } from '../intake/describe-person';
import { PerpetratorDescribed } from './facts';
import type { TrackState } from './state';

/** What may be said of him: entered anew, in words of his track alone. */
export class HisWords {
  @IsCode(identityStatus) identityStatus!: CodeOf<typeof identityStatus>;
  @Optional() @IsLanguage() language?: string;
  @Optional() @IsFlag() interpreterNeeded?: boolean;
  @Optional() @IsWords(200) name?: string;
  @Optional() @IsDay() born?: Day;
  @Optional() @IsCpr() cpr?: string;
  @Optional() @Nested(() => Address) address?: Address;
  @Optional() @IsWordsList(40, { max: 10 }) phones?: string[];
  @Optional() @IsWordsList(254, { max: 10 }) emails?: string[];
}

/** The description of him: what is left out stays as it was. */
export function descriptionOf(personId: Id, said: HisWords, before: TrackState['described']): Decided {
  const { name, born, cpr, address, phones, emails, identityStatus: status, language, interpreterNeeded } = said;
  const spoken = language ?? before?.language;
  return PerpetratorDescribed.of(
    {
      personId,
      identityStatus: status,
      ...(spoken !== undefined && { language: spoken }),
      interpreterNeeded: interpreterNeeded ?? before?.interpreterNeeded ?? false,
      identity: { name, born },
      cpr: cpr === undefined ? undefined : { cpr },
      address,
      reach: { phones, emails },
    },
    { about: personId },
  );
}
