import { Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import {
  Answers,
  Asked,
  Asks,
  By,
  Examples,
  Limited,
  pageOf,
  pageQuery,
  Right,
  SentAs,
  type Asking,
} from '@vaern/gateway';
import { atLeast } from '@vaern/views';
import type { z } from 'zod';
import { evidenceOf, listed } from '../evidence/shown';
import { FindPerson } from '../search/find-person';
import { searchExamples } from '../search/search-examples';
import { entriesOfSupport } from '../support/render';
import { deliberate } from '../words';
import * as answers from './answers';
import { casefile } from './case-file-answer';
import { inboxPage } from './family-answers';
import { notificationNotesNow } from './family-render';
import { inboxOf } from './inbox';
import { opening, paging, previewQuery } from './queries';
import { entriesOfMatters } from './police-render';
import { previewLine } from './preview-line';
import type { QuestionParts } from './question-parts';
import { aliasesIn, caseFileOf, caseLineOf, entriesOf, logFactOf, timelineLineOf } from './render';

/** What every agency may ask of its own view of a case. Each agency's controller says under which path. */
@Examples<Pick<CaseQuestions, 'search'>>({ search: searchExamples })
export abstract class CaseQuestions {
  protected constructor(protected readonly parts: QuestionParts) {}

  @Get('contacts/:receipt')
  @Right('contact.follow')
  @Answers(answers.contactFollowed)
  contact(@By() actor: Actor, @Param('receipt') receipt: string) {
    return this.parts.desk.contact({ actor, receipt });
  }

  @Get('inbox')
  @Right('inbox.see')
  @Answers(inboxPage)
  inbox(@By() actor: Actor) {
    return inboxOf(this.parts, actor);
  }

  /** Asked anew for each referral, since it goes by the clock. */
  @Get('clocks')
  @Right('clocks.see')
  @Answers(answers.clocks)
  clocks() {
    const { respondBy, opensAt } = this.parts.acuteNow();
    return { acute: { respondBy: respondBy.toISOString(), opensAt: opensAt?.toISOString() } };
  }

  @Get('cases')
  @Right('case.list')
  @Answers(answers.casePage)
  async cases(@By() actor: Actor, @Asked(pageQuery) { limit, after }: z.infer<typeof pageQuery>) {
    const place = after === undefined ? undefined : this.parts.cursors.read('cases', actor.unit, after);
    const from = place && { openedAt: String(place[0]), caseId: String(place[1]) };
    const rows = await this.parts.files.list(actor, { limit: limit + 1, ...(from && { after: from }) });
    const { police, today } = this.parts;
    const flags = await police.flags(
      actor,
      rows.map(({ caseId }) => caseId),
      today(),
    );
    const lines = rows.map((row) => caseLineOf(row, flags.get(row.caseId)));
    return pageOf(lines, limit, ({ openedAt, caseId }) =>
      this.parts.cursors.write('cases', actor.unit, [openedAt, caseId]),
    );
  }

  @Post('search')
  @HttpCode(200)
  @Right('case.search')
  @Limited('search')
  @Answers(answers.searchPage)
  async search(@Asks({ purpose: 'needed' }) asking: Asking, @SentAs(FindPerson) body: FindPerson) {
    return { items: await this.parts.search.find(asking, body) };
  }

  @Get('cases/:caseId')
  @Right('case.open')
  @Answers(casefile)
  async caseFile(
    @Asks() asking: Asking,
    @Param('caseId') caseId: string,
    @Asked(opening) { open, atLeast: version }: z.infer<typeof opening>,
  ) {
    await this.#reach(asking.actor, caseId, version);
    const { files, police } = this.parts;
    const found = await files.find(asking, caseId, { right: 'case.open', deliberate: open !== undefined });
    const wanted = (sealedClass: string) =>
      !deliberate.has(sealedClass) || (open?.some((named) => named === sealedClass) ?? false);
    const actions = await files.plan(asking.actor, found);
    const approaches = await this.parts.approaches.ofCase(asking.actor, found);
    const matters = await police.ofCase(asking.actor, caseId);
    const hits = await this.parts.hits.ofCase(asking.actor, caseId);
    const beside = await this.parts.beside.ofCase(asking.actor, caseId);
    const evidence = await this.parts.evidence.kept.of(asking.actor, caseId);
    const help = (await this.parts.support.of(asking.actor, caseId))?.support;
    const inFile = [...entriesOf(found.row.file, found.referrals, actions), ...entriesOfMatters(matters)];
    const inAll = [...inFile, ...listed(evidence), ...entriesOfSupport(help)];
    const opened = await files.open(asking, found, inAll, wanted);
    const { me } = found.seen;
    const today = this.parts.today();
    const senders = await this.parts.senders.of(asking.actor, found.referrals);
    const shown = { me, opened, actions, approaches, matters, hits, beside, evidence, help, today, senders };
    const page = caseFileOf(found.row, found.referrals, shown);
    const units = await this.parts.desk.unitsBehind({ actor: asking.actor, caseId, aliases: aliasesIn(page) });
    return { ...page, version: String(found.version), standing: found.seen.standing ?? '', units };
  }

  @Get('cases/:caseId/log')
  @Right('log.open')
  @Answers(answers.logPage)
  async log(
    @Asks() asking: Asking,
    @Param('caseId') caseId: string,
    @Asked(paging) { limit, after, atLeast: version }: z.infer<typeof paging>,
  ) {
    await this.#reach(asking.actor, caseId, version);
    const { files, cursors } = this.parts;
    const found = await files.find(asking, caseId, { right: 'log.open' });
    const place = after === undefined ? undefined : cursors.read(`log ${caseId}`, asking.actor.unit, after);
    const before = place && { occurredFrom: String(place[0]), key: String(place[1]) };
    const rows = await files.log(asking.actor, caseId, { limit: limit + 1, ...(before && { before }) });
    const page = pageOf(rows, limit, ({ occurredFrom, key }) =>
      cursors.write(`log ${caseId}`, asking.actor.unit, [new Date(occurredFrom).toISOString(), key]),
    );
    const opened = await files.open(
      asking,
      found,
      page.items.map(({ fact }) => fact),
      () => true,
    );
    const linked = evidenceOf(await this.parts.evidence.kept.of(asking.actor, caseId));
    return { ...page, items: page.items.map((row) => logFactOf(row, opened, linked)) };
  }

  @Get('cases/:caseId/timeline')
  @Right('timeline.see')
  @Answers(answers.timelinePage)
  async timeline(
    @Asks() asking: Asking,
    @Param('caseId') caseId: string,
    @Asked(paging) { limit, after, atLeast: version }: z.infer<typeof paging>,
  ) {
    await this.#reach(asking.actor, caseId, version);
    const { files, cursors, readings } = this.parts;
    const { seen, version: reached } = await files.find(asking, caseId, { right: 'timeline.see' });
    const from = after === undefined ? 0 : Number(cursors.read(`timeline ${caseId}`, asking.actor.unit, after)[0]);
    const rows = await files.timeline(asking.actor, caseId, { after: from, limit: limit + 1 });
    const lastRead = await readings.lastOf(asking.actor.unit, caseId, asking.actor.id);
    const lines = rows.map((row) => timelineLineOf(row, seen.me, lastRead));
    const page = pageOf(lines, limit, ({ number }) => cursors.write(`timeline ${caseId}`, asking.actor.unit, [number]));
    const items = await this.parts.beside.withoutHidden(asking.actor, caseId, page.items);
    return { ...page, version: String(reached), items };
  }

  /** What they will see: by the very function that tells. */
  @Get('cases/:caseId/referrals/preview')
  @Right('referral.preview')
  @Answers(answers.previewPage)
  async preview(
    @Asks() asking: Asking,
    @Param('caseId') caseId: string,
    @Asked(previewQuery) terms: z.infer<typeof previewQuery>,
  ) {
    await this.parts.files.find(asking, caseId, { right: 'referral.preview' });
    const { consentId, ...asked } = terms;
    const consent = consentId === undefined ? {} : { consentId };
    const items = await this.parts.desk.preview({ actor: asking.actor, caseId, ...asked, ...consent });
    const guidance = asked.purpose === 'children' ? { guidance: notificationNotesNow() } : {};
    return { items: items.map(previewLine), ...guidance };
  }

  async #reach(actor: Actor, caseId: string, version: number | undefined): Promise<void> {
    if (version !== undefined) await atLeast(version, () => this.parts.files.versionOf(actor, caseId));
  }
}
