import { decide } from '../case';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsFlag, IsInstant, IsWords, IsWordsList, Optional } from '../kernel/validators';
import type { Instant } from '../kernel/words';
import * as code from './codes';
import { CaseOpened, ContactReported, DangerRaised } from './facts';
import { partiesIn } from '../restriction/parties';
import { restrictionOf } from '../restriction/from-the-start';
import { caseRestricted, shelterFor } from '../restriction/restricting';
import type { Known } from '../kernel/decision';
import { happened } from './happened';
import { refusal } from '../refusals';

type YesNoUnknown = CodeOf<typeof code.yesNoUnknown>;

/** Opens a case. What nobody asked is unknown, and may be left out; but whether staff are parties is always asked. */
export class ReportContact {
  @IsCode(code.contactChannel) channel!: CodeOf<typeof code.contactChannel>;
  @IsCode(code.reporter) reporter!: CodeOf<typeof code.reporter>;
  /** Raises a danger, that stands until somebody clears it. */
  @IsFlag() immediateDanger!: boolean;
  /** Now without it. */
  @Optional() @IsInstant() receivedAt?: Instant;
  @Optional() @IsCode(code.yesNoUnknown) affectedAware: YesNoUnknown = 'unknown';
  @Optional() @IsCode(code.yesNoUnknown) childrenInvolved: YesNoUnknown = 'unknown';
  /** Until that is cleared, not knowing counts as yes. */
  @IsCode(code.yesNoUnknown) affectedIsEmployee!: YesNoUnknown;
  /** At whatever agency; not knowing counts as yes. */
  @IsCode(code.yesNoUnknown) perpetratorIsStaff!: YesNoUnknown;
  /** Colleagues who must not know, by their agency's own ids. */
  @Optional() @IsWordsList(200, { max: 20 }) mustNotKnow?: string[];
  @Optional() @IsCode(code.relation) relation: CodeOf<typeof code.relation> = 'unknown';
  @Optional() @IsCode(code.anonymity) anonymousToward: CodeOf<typeof code.anonymity> = 'none';
  /** What was told. */
  @Optional() @IsWords(20_000) text?: string;
  /** How to reach the one who reports. */
  @Optional() @IsWordsList(40, { max: 10 }) phones?: string[];
  @Optional() @IsWordsList(254, { max: 10 }) emails?: string[];
  /** The date of the note it was written down in. */
  @Optional() @IsInstant() writtenAt?: Instant;
}

export const reportContact = decide(ReportContact, (state, intent, known) => {
  if (state.intake.homeUnit !== undefined) return [];
  const { receivedAt = known.now, text, phones, emails, writtenAt, mustNotKnow = [], ...contact } = intent;
  happened(known.now, receivedAt, writtenAt);
  mustNameNobody(intent);
  const affected = known.newId();
  const reporterId = contact.reporter === 'affected' ? affected : known.newId();
  const reported = ContactReported.of(
    {
      ...contact,
      contactId: known.newId(),
      receivedAt,
      receivedByUnit: known.by.unit,
      reporterId,
      narrative: text === undefined ? undefined : { text },
      reach: { phones, emails },
    },
    { about: { reach: reporterId }, occurredAt: receivedAt, writtenAt },
  );
  const restricting = restrictionOf(contact, mustNotKnow, {
    known,
    parties: partiesIn(state.intake, [reported], known),
  });
  const homeUnit = restricting ? shelterFor(known, known.home) : known.home;
  return [
    CaseOpened.of({ homeUnit, affected }),
    reported,
    ...dangerSaid(contact, known),
    ...(restricting
      ? [caseRestricted({ ...restricting, restriction: state.restriction, known }, homeUnit, restricting)]
      : []),
  ];
});

/** Whoever is anonymous toward all is nobody to find: docs/decisions/0053-anonymous-toward-all.md. @throws Refusal `anonymous-gives-no-number` */
function mustNameNobody({ anonymousToward, phones = [], emails = [] }: ReportContact): void {
  if (anonymousToward === 'all' && phones.length + emails.length > 0) throw refusal('anonymous-gives-no-number');
}

const dangerSaid = (
  { immediateDanger, reporter }: Pick<ReportContact, 'immediateDanger' | 'reporter'>,
  known: Pick<Known, 'newId'>,
) => (immediateDanger ? [DangerRaised.of({ dangerId: known.newId(), saidBy: reporter, sign: 'at-contact' })] : []);
