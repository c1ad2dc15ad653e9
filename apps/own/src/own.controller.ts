import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { AFFECTED, OwnContact, OwnIncident, refusal } from '@vaern/casework';
import type { Actor } from '@vaern/access';
import { Answers, Examples, Key, Open, Sent, SentAs } from '@vaern/gateway';
import type { Request } from 'express';
import { z } from 'zod';
import { entered, help, receipt, sealingKey } from './answers';
import { ComeIn } from './come-in';
import { ownExamples } from './own-examples';
import { OWN, type OwnParts } from './parts';

/** However she writes it: what is no code is as wrong as any other. */
const withCode = z.object({ code: z.string().min(1).max(100) });

/** Her own way in: she writes, and reads nothing. */
@Controller('api/own')
@Examples<Pick<OwnController, keyof typeof ownExamples>>(ownExamples)
export class OwnController {
  constructor(
    @Inject(OWN) private readonly parts: OwnParts,
    private readonly comeIn: ComeIn,
  ) {}

  /** The first thing that a page asks for: from then on the device can be known again. The same for everybody. */
  @Get('help')
  @Open('own-code')
  @Answers(help)
  help(): z.infer<typeof help> {
    return { emergency: '1-1-2', police: '1-1-4', municipalities: { ...this.parts.municipalities } };
  }

  @Get('key')
  @Open('own-code')
  @Answers(sealingKey)
  key(): z.infer<typeof sealingKey> {
    return this.parts.own.sealingKey;
  }

  /** A contact of hers: she gets the receipt that anyone gets, and hears no more of it here. */
  @Post('contacts')
  @Open('own-code')
  @Answers(receipt)
  report(@Req() request: Request, @Key() key: string, @SentAs(OwnContact, { sealed: true }) contact: OwnContact) {
    return this.comeIn.alike.answers(async () => {
      this.comeIn.limits.reports(request);
      const { desk, municipalities } = this.parts;
      const { municipality, ...told } = contact;
      if (!Object.hasOwn(municipalities, municipality)) throw refusal('no-such-area');
      const actor = herselfAt(municipality);
      const body = { ...told, channel: 'digital', reporter: 'affected', affectedAware: 'yes' };
      const { caseId } = await desk.decide({ intent: 'ReportContact', actor, body, key, route: 'POST own contacts' });
      return { receipt: await desk.receiptOf({ actor, caseId }) };
    });
  }

  @Post('session')
  @Open('own-code')
  @Answers(entered)
  enter(@Req() request: Request, @Sent(withCode) { code }: z.infer<typeof withCode>) {
    return this.comeIn.byCode(request, code);
  }

  @Post('log')
  @Open('own-access')
  @Answers(receipt)
  log(@Req() request: Request, @Key() key: string, @SentAs(OwnIncident, { sealed: true }) incident: OwnIncident) {
    return this.comeIn.alike.answers(async () => {
      const writer = await this.comeIn.asWriter(request);
      this.comeIn.limits.writes(writer.caseId);
      const { own, desk } = this.parts;
      const { caseId, actor, cameBy } = writer;
      const body = { ...Object.fromEntries(Object.entries(incident)), ...cameBy };
      const { id } = await desk.decide({ intent: 'LogOwnIncident', caseId, actor, body, key, route: 'POST own log' });
      return { receipt: own.receiptOf(writer, { entryRef: id }) };
    });
  }
}

/** Somebody who has no case yet: nobody asks who. */
const herselfAt = (agency: string): Actor => ({
  id: 'affected',
  agency,
  unit: `${agency}/own`,
  role: AFFECTED,
  roles: [AFFECTED],
});
