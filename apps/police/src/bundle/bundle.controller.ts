import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { id } from '@vaern/casework';
import { serveBytes, type QuestionParts } from '@vaern/case-file';
import { Answers, Asked, Asks, Right, ServedTo, ServesBytes, type Asking } from '@vaern/gateway';
import { print } from '@vaern/paper';
import type { Response } from 'express';
import { z } from 'zod';
import { POLICE_FILES } from '../parts';
import { bundlePaper } from './bundle-paper';
import { bundle, type Bundle } from './bundle.shape';
import { edition } from './edition';
import { issue } from './issue';

const asked = z.object({
  edition,
  /** Where several are alleged: whom of them the edition for him is for. */
  perpetrator: id.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
type AskedFor = z.infer<typeof asked>;

/** A case as a file of its own, for the police, or fit for the alleged perpetrator to read. */
@Controller('api/police')
@ServedTo('police')
export class BundleController {
  constructor(@Inject(POLICE_FILES) private readonly parts: QuestionParts) {}

  @Get('cases/:caseId/bundle')
  @Right('bundle.issue')
  @Answers(bundle)
  bundle(
    @Asks({ purpose: 'needed' }) asking: Asking,
    @Param('caseId') caseId: string,
    @Asked(asked) query: AskedFor,
  ): Promise<Bundle> {
    return issue(this.parts, asking, { caseId, ...query });
  }

  @Get('cases/:caseId/bundle.pdf')
  @Right('bundle.issue')
  @ServesBytes()
  async paper(
    @Asks({ purpose: 'needed' }) asking: Asking,
    @Param('caseId') caseId: string,
    @Asked(asked) query: AskedFor,
    @Res() response: Response,
  ): Promise<void> {
    const issued = await issue(this.parts, asking, { caseId, ...query });
    const bytes = await print(bundlePaper(issued));
    response.set({ 'Content-Type': 'application/pdf', 'Content-Length': String(bytes.length) });
    const filename = `sagsmappe-${issued.edition}-${this.parts.dayOf(issued.issuedAt)}.pdf`;
    await serveBytes(response.req, response, { source: [bytes], filename });
  }
}
