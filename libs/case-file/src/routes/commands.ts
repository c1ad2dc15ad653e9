import { Post } from '@nestjs/common';
import type { CaseDesk } from '@vaern/case-desk';
import { Answers, Command, Examples, Right, type IntentCommand } from '@vaern/gateway';
import { answer, receipt, referralSent } from './answers';
import { examples } from './examples';
import { LifeCommands } from './life-commands';

/** What every agency may ask of the CaseDesk: one line a route. Each agency's controller says under which path. */
@Examples<Omit<CaseCommands, keyof LifeCommands>>(examples)
export abstract class CaseCommands extends LifeCommands {
  protected constructor(desk: CaseDesk) {
    super(desk);
  }

  @Post('contacts')
  @Right('contact.report')
  @Answers(receipt)
  async reportContact(@Command('ReportContact', { creates: true }) command: IntentCommand) {
    const { caseId } = await this.desk.decide(command);
    return { receipt: await this.desk.receiptOf({ actor: command.actor, caseId }) };
  }

  @Post('cases/:caseId/persons')
  @Right('person.describe')
  @Answers(answer)
  describePerson(@Command('DescribePerson', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/persons/:personId/retraction')
  @Right('person.retract')
  @Answers(answer)
  retractPerson(@Command('RetractPerson') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/persons/:personId/safe-reach')
  @Right('safe-reach.set')
  @Answers(answer)
  setSafeReach(@Command('SetSafeReach') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/persons/:personId/safe-reach/end')
  @Right('safe-reach.revoke')
  @Answers(answer)
  revokeSafeReach(@Command('RevokeSafeReach') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/wishes')
  @Right('wish.state')
  @Answers(answer)
  stateWish(@Command('StateWish') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/dangers')
  @Right('danger.raise')
  @Answers(answer)
  raiseDanger(@Command('RaiseDanger', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/dangers/:dangerId/clearance')
  @Right('danger.clear')
  @Answers(answer)
  clearDanger(@Command('ClearDanger') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/facts/:factId/retraction')
  @Right('fact.retract')
  @Answers(answer)
  retractFact(@Command('RetractFact') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/facts/:factId/strike')
  @Right('words.strike')
  @Answers(answer)
  strikeWords(@Command('StrikeWords') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/consents')
  @Right('consent.give')
  @Answers(answer)
  giveConsent(@Command('GiveConsent', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/consents/:consentId/withdrawal')
  @Right('consent.withdraw')
  @Answers(answer)
  withdrawConsent(@Command('WithdrawConsent') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/screenings')
  @Right('case.screen')
  @Answers(answer)
  screenCase(@Command('ScreenCase', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/screenings/:screeningId/second-opinions')
  @Right('second-opinion.give')
  @Answers(answer)
  giveSecondOpinion(@Command('GiveSecondOpinion') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/log')
  @Right('incident.log')
  @Answers(answer)
  logIncident(@Command('LogIncident', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/log/:entryRef/corrections')
  @Right('incident.correct')
  @Answers(answer)
  correctIncident(@Command('CorrectIncident', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/log/:entryRef/audience')
  @Right('entry-audience.change')
  @Answers(answer)
  changeEntryAudience(@Command('ChangeEntryAudience') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/referrals')
  @Right('referral.send')
  @Answers(referralSent)
  async sendReferral(@Command('SendReferral', { creates: true }) command: IntentCommand) {
    const done = await this.desk.decide(command);
    if (command.body.urgency !== 'acute') return done;
    const { actor } = command;
    return { ...done, ...(await this.desk.openingOf({ actor, caseId: done.caseId, referralId: done.id })) };
  }

  @Post('cases/:caseId/referrals/:referralId/receipt')
  @Right('referral.receive')
  @Answers(answer)
  receiveReferral(@Command('ReceiveReferral') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/referrals/:referralId/acceptance')
  @Right('referral.accept')
  @Answers(answer)
  acceptReferral(@Command('AcceptReferral') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/referrals/:referralId/decline')
  @Right('referral.decline')
  @Answers(answer)
  declineReferral(@Command('DeclineReferral') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/referrals/:referralId/forwarding')
  @Right('referral.forward')
  @Answers(answer)
  forwardReferral(@Command('ForwardReferral') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/referrals/:referralId/questions')
  @Right('referral.ask')
  @Answers(answer)
  askForInformation(@Command('AskForInformation', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/referrals/:referralId/information')
  @Right('referral.provide')
  @Answers(answer)
  provideInformation(@Command('ProvideInformation') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/referrals/:referralId/withdrawal')
  @Right('referral.withdraw')
  @Answers(answer)
  withdrawReferral(@Command('WithdrawReferral') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/referrals/:referralId/completion')
  @Right('referral.complete')
  @Answers(answer)
  completeReferral(@Command('CompleteReferral') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/referrals/:referralId/continuation')
  @Right('referral.continue')
  @Answers(answer)
  continueReferral(@Command('ContinueReferral') command: IntentCommand) {
    return this.desk.decide(command);
  }
}
