import { Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import type { CaseDesk } from '@vaern/case-desk';
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
  type Cursors,
} from '@vaern/gateway';
import type { Clock } from '@vaern/platform';
import { atLeast } from '@vaern/views';
import type { z } from 'zod';
import type { CaseFiles } from '../case-files';
import type { Past } from '../past/past';
import { FindPerson } from '../search/find-person';
import type { PersonSearch } from '../search/person-search';
import { searchExamples } from '../search/search-examples';
import { deliberate } from '../words';
import * as answers from './answers';
import { opening, paging, previewQuery } from './queries';
import { aliasesIn, caseFileOf, caseLineOf, entriesOf, logFactOf, referralLineOf, timelineLineOf } from './render';

export interface QuestionParts {
  readonly files: CaseFiles;
  readonly search: PersonSearch;
  readonly past: Past;
  readonly desk: CaseDesk;
  readonly cursors: Cursors;
  readonly clock: Clock;
  /** Today in Denmark. */
  today(): string;
  /** When a day in Denmark is over. */
  endOfDay(day: string): Date;
}

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
  @Answers(answers.inboxPage)
  async inbox(@By() actor: Actor) {
    const rows = await this.parts.files.referrals(actor, "t.to_us and t.next_is <> 'nobody' order by t.respond_by");
    return { items: rows.map((row) => referralLineOf(row, this.parts.files.nameOf(row.caseId, actor))) };
  }

  @Get('cases')
  @Right('case.list')
  @Answers(answers.casePage)
  async cases(@By() actor: Actor, @Asked(pageQuery) { limit, after }: z.infer<typeof pageQuery>) {
    const place = after === undefined ? undefined : this.parts.cursors.read('cases', actor.unit, after);
    const from = place && { openedAt: String(place[0]), caseId: String(place[1]) };
    const rows = await this.parts.files.list(actor, { limit: limit + 1, ...(from && { after: from }) });
    return pageOf(rows.map(caseLineOf), limit, ({ openedAt, caseId }) =>
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
  @Answers(answers.casefile)
  async caseFile(
    @Asks() asking: Asking,
    @Param('caseId') caseId: string,
    @Asked(opening) { open, atLeast: version }: z.infer<typeof opening>,
  ) {
    await this.#reach(asking.actor, caseId, version);
    const { files } = this.parts;
    const found = await files.find(asking, caseId, { right: 'case.open', deliberate: open !== undefined });
    const wanted = (sealedClass: string) =>
      !deliberate.has(sealedClass) || (open?.some((named) => named === sealedClass) ?? false);
    const actions = await files.plan(asking.actor, found);
    const entries = entriesOf(found.row.file, found.referrals, actions);
    const opened = await files.open(asking, found, entries, wanted);
    const page = caseFileOf(found.row, found.referrals, { me: found.seen.me, opened, actions });
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
    return { ...page, items: page.items.map((row) => logFactOf(row, opened)) };
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
    const { files, cursors } = this.parts;
    await files.find(asking, caseId, { right: 'timeline.see' });
    const from = after === undefined ? 0 : Number(cursors.read(`timeline ${caseId}`, asking.actor.unit, after)[0]);
    const rows = await files.timeline(asking.actor, caseId, { after: from, limit: limit + 1 });
    return pageOf(rows.map(timelineLineOf), limit, ({ number }) =>
      cursors.write(`timeline ${caseId}`, asking.actor.unit, [number]),
    );
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
    const items = await this.parts.desk.preview({
      actor: asking.actor,
      caseId,
      ...asked,
      ...(consentId !== undefined && { consentId }),
    });
    return { items: items.map(previewLine) };
  }

  async #reach(actor: Actor, caseId: string, version: number | undefined): Promise<void> {
    if (version !== undefined) await atLeast(version, () => this.parts.files.versionOf(actor, caseId));
  }
}

const previewLine = ({ factId, type, sent, accepted }: Awaited<ReturnType<CaseDesk['preview']>>[number]) => ({
  factId,
  type,
  sent: sent && shown(sent),
  accepted: accepted && shown(accepted),
});
const shown = ({ codes, parts }: { codes: unknown; parts: readonly { class: string; person: string }[] }) => ({
  codes,
  words: parts.map(({ class: of, person }) => ({ class: of, person })),
});
