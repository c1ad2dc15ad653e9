import { Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import { OwnEvidenceAbout, OwnEvidenceSent, OwnEvidenceUploaded, UploadAnnounced } from '@vaern/casework';
import type { Writer } from '@vaern/case-desk';
import { fileOfForm, ownerOf, receiveOfForm, receiveUploaded, uploadStanding } from '@vaern/case-file';
import { Answers, Examples, Key, Open, SentAs, TakesBytes, type BytesToCome, type IntentCommand } from '@vaern/gateway';
import type { Request } from 'express';
import { receipt } from './answers';
import { ComeIn } from './come-in';
import { ownEvidenceExamples } from './own-examples';
import { OWN, type OwnParts } from './parts';

/** Files of her own: in pieces, or small ones at once. How far one has come is all that can be asked of it, until it is there. */
@Controller('api/own')
@Examples<Pick<OwnEvidenceController, keyof typeof ownEvidenceExamples>>(ownEvidenceExamples)
export class OwnEvidenceController {
  constructor(
    @Inject(OWN) private readonly parts: OwnParts,
    private readonly comeIn: ComeIn,
  ) {}

  @Post('evidence/uploads')
  @Open('own-access')
  @Answers(uploadStanding)
  begin(@Req() request: Request, @Key() key: string, @SentAs(UploadAnnounced) { size }: UploadAnnounced) {
    return this.comeIn.alike.answers(async () => {
      const writer = await this.comeIn.asWriter(request);
      this.comeIn.limits.writes(writer.caseId);
      return this.parts.evidence.uploads.begin(ownerOf(writer), key, size);
    });
  }

  @Get('evidence/uploads/:uploadId')
  @Open('own-access')
  @Answers(uploadStanding)
  standing(@Req() request: Request, @Param('uploadId') uploadId: string) {
    return this.comeIn.alike.answers(async () =>
      this.parts.evidence.uploads.standing(ownerOf(await this.comeIn.asWriter(request)), uploadId),
    );
  }

  @Post('evidence/uploads/:uploadId')
  @Open('own-access')
  @Answers(uploadStanding)
  append(@Req() request: Request, @Param('uploadId') uploadId: string, @TakesBytes() bytes: BytesToCome) {
    return this.comeIn.alike.refuses(async () => {
      const owner = ownerOf(await this.comeIn.asWriter(request));
      return this.parts.evidence.uploads.append(owner, uploadId, bytes());
    });
  }

  @Post('evidence')
  @Open('own-access')
  @Answers(receipt)
  receive(
    @Req() request: Request,
    @Key() key: string,
    @SentAs(OwnEvidenceUploaded, { form: OwnEvidenceAbout, sealed: true }) uploaded: OwnEvidenceUploaded | undefined,
  ) {
    return this.comeIn.alike.answers(async () => {
      const writer = await this.comeIn.asWriter(request);
      this.comeIn.limits.writes(writer.caseId);
      const { id } = uploaded
        ? await receiveUploaded(this.#receiving(), this.#commandOf(writer, key, uploaded))
        : await this.#ofForm(writer, key, request);
      return { receipt: this.parts.own.receiptOf(writer, { evidenceId: id }) };
    });
  }

  async #ofForm(writer: Writer, key: string, request: Request) {
    const receiving = this.#receiving();
    const read = await fileOfForm(receiving, { as: OwnEvidenceSent, owner: ownerOf(writer) }, request);
    const command = this.#commandOf(writer, key, read.about);
    return receiveOfForm(receiving, command, { ...read, about: command.body });
  }

  #receiving() {
    const { evidence, desk } = this.parts;
    return { ...evidence, desk };
  }

  /** What she says of a file, as an intent of hers: her receipt of an entry becomes the entry. */
  #commandOf(writer: Writer, key: string, { entry, ...about }: OwnEvidenceSent): IntentCommand {
    const { caseId, actor, cameBy } = writer;
    const entryRef = entry === undefined ? undefined : this.parts.own.entryBehind(writer, entry);
    const body = { ...about, ...(entryRef !== undefined && { entryRef }), ...cameBy };
    return { intent: 'ReceiveOwnEvidence', caseId, actor, body, key, route: 'POST own evidence' };
  }
}
