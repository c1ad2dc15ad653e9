import { Get, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import { EvidenceAbout, EvidenceToVerify, EvidenceUploaded, UploadAnnounced } from '@vaern/casework';
import {
  Answers,
  Asks,
  By,
  Command,
  Examples,
  isForm,
  Key,
  Right,
  SentAs,
  TakesBytes,
  type Asking,
  type BytesToCome,
  type IntentCommand,
} from '@vaern/gateway';
import type { Request } from 'express';
import { uploadStanding } from '../evidence/answers';
import type { EvidenceParts } from '../evidence/parts';
import { ownerOf, receiveForm, receiveUploaded } from '../evidence/receiving';
import { answer } from './answers';
import { evidenceExamples } from './evidence-examples';
import { EvidenceFiles } from './evidence-files';

/** How evidence comes in, and what is done with it. Each agency's controller says under which path. */
@Examples<Pick<EvidenceRoutes, keyof typeof evidenceExamples>>(evidenceExamples)
export abstract class EvidenceRoutes extends EvidenceFiles {
  protected constructor(parts: EvidenceParts) {
    super(parts);
  }

  @Post('cases/:caseId/evidence/uploads')
  @Right('evidence.receive')
  @Answers(uploadStanding)
  async begin(
    @By() actor: Actor,
    @Param('caseId') caseId: string,
    @Key() key: string,
    @SentAs(UploadAnnounced) { size }: UploadAnnounced,
  ) {
    await this.#mayReceive(actor, caseId);
    return this.parts.uploads.begin(ownerOf({ actor, caseId }), key, size);
  }

  @Get('cases/:caseId/evidence/uploads/:uploadId')
  @Right('evidence.receive')
  @Answers(uploadStanding)
  async standing(@By() actor: Actor, @Param('caseId') caseId: string, @Param('uploadId') uploadId: string) {
    await this.#mayReceive(actor, caseId);
    return this.parts.uploads.standing(ownerOf({ actor, caseId }), uploadId);
  }

  @Post('cases/:caseId/evidence/uploads/:uploadId')
  @Right('evidence.receive')
  @Answers(uploadStanding)
  async append(
    @By() actor: Actor,
    @Param('caseId') caseId: string,
    @Param('uploadId') uploadId: string,
    @TakesBytes() bytes: BytesToCome,
  ) {
    await this.#mayReceive(actor, caseId);
    return this.parts.uploads.append(ownerOf({ actor, caseId }), uploadId, bytes());
  }

  @Post('cases/:caseId/evidence')
  @Right('evidence.receive')
  @Answers(answer)
  async receive(
    @Command('ReceiveEvidence', { creates: true, as: EvidenceUploaded, form: EvidenceAbout }) command: IntentCommand,
    @Req() request: Request,
  ) {
    if (!isForm(request)) return receiveUploaded(this.parts, command);
    await this.#mayReceive(command.actor, command.caseId ?? '');
    return receiveForm(this.parts, command, request);
  }

  @Post('cases/:caseId/evidence/:evidenceId/release')
  @Right('evidence.release')
  @Answers(answer)
  release(@Command('ReleaseEvidence') command: IntentCommand) {
    return this.parts.desk.decide(command);
  }

  @Post('cases/:caseId/evidence/:evidenceId/hand-over')
  @Right('evidence.hand-over')
  @Answers(answer)
  handOver(@Command('HandOverEvidence') command: IntentCommand) {
    return this.parts.desk.decide(command);
  }

  /** Reads the stored file again, against a signature, and records what came of it. */
  @Post('cases/:caseId/evidence/:evidenceId/verification')
  @Right('evidence.verify')
  @Answers(answer)
  async verify(
    @Command('VerifyEvidence', { creates: true, as: EvidenceToVerify }) command: IntentCommand,
    @Asks() asking: Asking,
    @Param('caseId') caseId: string,
    @Param('evidenceId') evidenceId: string,
  ) {
    const file = await this.opened(asking, { caseId, evidenceId }, false);
    const result = await this.parts.stored.verify(file);
    return this.parts.desk.decide({ ...command, body: { ...command.body, result } });
  }

  @Post('cases/:caseId/items')
  @Right('item.register')
  @Answers(answer)
  registerItem(@Command('RegisterItem', { creates: true }) command: IntentCommand) {
    return this.parts.desk.decide(command);
  }

  /** Before bytes are taken; whether a fact comes of them the CaseDesk decides. @throws Refusal no-such-case */
  async #mayReceive(actor: Actor, caseId: string): Promise<void> {
    await this.parts.files.find({ actor, requestId: '', stated: undefined }, caseId, { right: 'evidence.receive' });
  }
}
