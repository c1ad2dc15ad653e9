import { Controller, Get, Inject, Param } from '@nestjs/common';
import { contactCard, deliberate, entriesOfReach, reachShown, show, type QuestionParts } from '@vaern/case-file';
import { Answers, Asks, Right, ServedTo, type Asking } from '@vaern/gateway';
import { MUNICIPALITY_FILES } from '../parts';
import { cardsOf, guidanceFor } from './contact-card';

/** Whom may I call, what do they know, when, in which words. */
@Controller('api/municipality')
@ServedTo('municipality')
export class ContactCardController {
  constructor(@Inject(MUNICIPALITY_FILES) private readonly parts: QuestionParts) {}

  @Get('cases/:caseId/contact-card')
  @Right('contact-card.open')
  @Answers(contactCard)
  async contactCard(@Asks() asking: Asking, @Param('caseId') caseId: string) {
    const { files, approaches } = this.parts;
    const found = await files.find(asking, caseId, { right: 'contact-card.open' });
    const now = { today: this.parts.today(), approaches: await approaches.ofCase(asking.actor, found) };
    const cards = cardsOf(found.row.file, now);
    const entries = cards.flatMap(({ check, descriptions, ...reach }) => [
      ...descriptions,
      ...(check ? [check] : []),
      ...entriesOfReach(reach),
    ]);
    const opened = await files.open(asking, found, entries, (name) => !deliberate.has(name));
    return {
      items: cards.map((card) => ({
        ...card,
        check: card.check && show(card.check, opened),
        descriptions: card.descriptions.map((description) => show(description, opened)),
        ...reachShown(card, opened),
        guidance: guidanceFor(card),
      })),
    };
  }
}
