import type { Area } from '../kernel/area';
import type { CodeOf } from '../kernel/code-list';
import { IsArea, IsCode, IsEmails, IsFlag, IsPhones, IsWords, Optional } from '../kernel/validators';
import * as code from './codes';

type YesNoUnknown = CodeOf<typeof code.yesNoUnknown>;

/** What the affected person writes to a municipality that does not know her yet: her own words, and whom it must be kept from. */
export class OwnContact {
  /** `municipality:0561`. */
  @IsArea() municipality!: Area;
  @IsWords(20_000) text!: string;
  @IsFlag() immediateDanger!: boolean;
  /** Whether she works there herself. */
  @IsCode(code.yesNoUnknown) affectedIsEmployee!: YesNoUnknown;
  /** Whether he does, or anywhere that is asked to help. */
  @IsCode(code.yesNoUnknown) perpetratorIsStaff!: YesNoUnknown;
  @Optional() @IsCode(code.yesNoUnknown) childrenInvolved: YesNoUnknown = 'unknown';
  @Optional() @IsCode(code.relation) relation: CodeOf<typeof code.relation> = 'unknown';
  /** Toward whom she asks to be anonymous; toward all gives no phone and no e-mail. */
  @Optional() @IsCode(code.anonymity) anonymousToward: CodeOf<typeof code.anonymity> = 'none';
  /** How to reach her where he does not listen. */
  @Optional() @IsPhones({ max: 10 }) phones?: string[];
  @Optional() @IsEmails({ max: 10 }) emails?: string[];
}
