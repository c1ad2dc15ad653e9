import { Get, Param, Req, Res } from '@nestjs/common';
import { refusal } from '@vaern/casework';
import { zipped } from '@vaern/evidence';
import { Answers, Asks, Right, ServesBytes, type Asking } from '@vaern/gateway';
import type { Request, Response } from 'express';
import { custody } from '../evidence/answers';
import { custodyOf, namedReadings, noticesAbout } from '../evidence/custody';
import { exportOf } from '../evidence/export';
import type { OpenedFile } from '../evidence/kept';
import type { EvidenceParts } from '../evidence/parts';
import { serveBytes, serveFile } from '../evidence/serve-file';
import { aliasesIn } from './render';

/** How evidence is read, and what is known of it. */
export abstract class EvidenceFiles {
  protected constructor(protected readonly parts: EvidenceParts) {}

  /** The list, the custody and every file that the unit has, as a ZIP that `verify-evidence` can be held against. */
  @Get('cases/:caseId/evidence/export')
  @Right('evidence.export')
  @ServesBytes()
  async export(
    @Asks({ purpose: 'needed' }) asking: Asking,
    @Param('caseId') caseId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.parts.files.find(asking, caseId, { right: 'evidence.export', deliberate: true });
    const { manifest, files } = await exportOf(this.parts, asking, found);
    response.set('Content-Type', 'application/zip');
    const source = zipped(manifest, files, this.parts.clock.now()) as AsyncIterable<Buffer>;
    await serveBytes(request, response, { source, filename: `beviser-${manifest.exportedAt.slice(0, 10)}.zip` });
  }

  @Get('cases/:caseId/evidence/:evidenceId')
  @Right('evidence.open')
  @ServesBytes(206, 416, 422)
  async read(
    @Asks() asking: Asking,
    @Param() at: { caseId: string; evidenceId: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.opened(asking, at);
    await serveFile(request, response, { file, files: this.parts.stored });
  }

  @Get('cases/:caseId/evidence/:evidenceId/custody')
  @Right('custody.see')
  @Answers(custody)
  async custody(@Asks() asking: Asking, @Param('caseId') caseId: string, @Param('evidenceId') evidenceId: string) {
    const { actor } = asking;
    await this.parts.files.find(asking, caseId, { right: 'custody.see' });
    await this.parts.kept.file(actor, caseId, evidenceId);
    const notices = await noticesAbout(this.parts.ledger.ofCase(actor.unit, caseId), [evidenceId]);
    const readings = await this.parts.readings.ofFile(actor.unit, caseId, evidenceId);
    const nameOf = (id: string) => this.parts.nameOf(caseId, { agency: actor.agency, id });
    const told = {
      evidenceId,
      events: custodyOf(notices, evidenceId),
      readings: namedReadings(readings, this.parts.staff.colleaguesOf(actor).items, nameOf),
    };
    const units = await this.parts.desk.unitsBehind({ actor, caseId, aliases: aliasesIn(told) });
    return { ...told, units };
  }

  /**
   * The file, its key signed for; `toRead`: not while it is in quarantine.
   * @throws Refusal no-such-case, no-such-evidence, evidence-quarantined
   */
  protected async opened(
    asking: Asking,
    at: { caseId: string; evidenceId: string },
    toRead = true,
  ): Promise<OpenedFile> {
    const { files, kept } = this.parts;
    const found = await files.find(asking, at.caseId, { right: 'evidence.open' });
    const row = await kept.file(asking.actor, at.caseId, at.evidenceId);
    if (toRead && row.keeping.quarantined) throw refusal('evidence-quarantined');
    return kept.open(asking, found, row);
  }
}
