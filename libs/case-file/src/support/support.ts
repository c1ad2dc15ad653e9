import type { Actor } from '@vaern/access';
import { readRows, tableOf, type ViewTable } from '@vaern/views';
import type { CaseFiles } from '../case-files';
import type { AsReader, Stored } from '../case-in-hand';
import { capacityEntity, type CapacityRow } from './capacity.view';
import { episodeEntity, type EpisodeRow } from './episode.view';
import { groupEntity, type GroupRow } from './group.view';
import { supportEntity, type SupportRow } from './support.view';
import { teachingEntity, type TeachingRow } from './teaching.view';

/** What a unit knows of help beyond the case file: courses, groups and who waits for one, capacity, teaching. */
export class Support {
  readonly #tables;

  constructor(
    private readonly parts: {
      readonly schema: string;
      readonly asReader: AsReader;
      readonly files: Pick<CaseFiles, 'casesWhere'>;
    },
  ) {
    const { schema } = parts;
    this.#tables = {
      support: tableOf(supportEntity(schema)),
      group: tableOf(groupEntity(schema)),
      capacity: tableOf(capacityEntity(schema)),
      teaching: tableOf(teachingEntity(schema)),
      episode: tableOf(episodeEntity(schema)),
    };
  }

  /** What a case tells of help, if anything. */
  async of(actor: Actor, caseId: string): Promise<Stored<SupportRow> | undefined> {
    return (await this.#rows<SupportRow>(actor, this.#tables.support, 't.case_id = $2', [caseId]))[0];
  }

  /** How many courses run, in cases that are there for the asker. */
  async openCourses(actor: Actor): Promise<number> {
    const rows = await this.#there(actor, await this.#rows(actor, this.#tables.support, 't.open_courses > 0'));
    return rows.reduce((sum, { openCourses }) => sum + openCourses, 0);
  }

  /** Who waits for a group, the longest first: in open cases that are there for the asker. */
  async waiting(actor: Actor): Promise<readonly Stored<SupportRow>[]> {
    const waits = 't.waits_since is not null order by t.waits_since, t.case_id';
    return this.#there(actor, await this.#rows(actor, this.#tables.support, waits), 't.closed_at is null');
  }

  /** The unit's groups, oldest first. */
  groups(actor: Actor): Promise<readonly Stored<GroupRow>[]> {
    return this.#rows(actor, this.#tables.group, 'true order by t.opened_at, t.case_id');
  }

  capacity(actor: Actor): Promise<readonly Stored<CapacityRow>[]> {
    return this.#rows(actor, this.#tables.capacity, 'true order by t.key');
  }

  teaching(actor: Actor): Promise<readonly Stored<TeachingRow>[]> {
    return this.#rows(actor, this.#tables.teaching, 'true order by t.school_year desc, t.audience, t.key');
  }

  /** Single incidents towards employees, the newest first. */
  episodes(actor: Actor): Promise<readonly Stored<EpisodeRow>[]> {
    return this.#rows(actor, this.#tables.episode, 'true order by t.occurred_on desc, t.key');
  }

  async #there(
    actor: Actor,
    rows: readonly Stored<SupportRow>[],
    where = 'true',
  ): Promise<readonly Stored<SupportRow>[]> {
    const of = `t.case_id = any($2) and ${where}`;
    const cases = await this.parts.files.casesWhere(actor, of, [rows.map(({ caseId }) => caseId)]);
    const there = new Set(cases.map(({ caseId }) => caseId));
    return rows.filter(({ caseId }) => there.has(caseId));
  }

  #rows<R>(actor: Actor, table: ViewTable, where: string, params: readonly unknown[] = []): Promise<Stored<R>[]> {
    const of = `t.recipient = $1 and ${where}`;
    return this.parts.asReader(actor.unit, (tx) => readRows(tx, table, of, [actor.unit, ...params]));
  }
}
