import type { Notice, NoticeData } from '@vaern/ledger';
import type { ViewTable } from './table';

/** A row of a view, by column name. Recipient and case stand in every row and are filled in by the runner. */
export type Row = Readonly<Record<string, unknown>>;

/** What a handler may know besides the data: the notice, and which of its keys it is asked about. */
export interface Told {
  readonly notice: Notice;
  readonly key: string;
}

/** A method, so that a view of narrower rows is a view. */
export type Handler<R extends Row, Data = NoticeData> = {
  handle(row: R | undefined, data: Data, told: Told): R | undefined;
}['handle'];

/**
 * A view answers one question of one agency kind. It is a fold: the keys of `on` are the subscription,
 * `undefined` removes the row.
 */
export interface View<R extends Row = Row> {
  /** Unique, with its version: `police-inbox-v1`. Another shape is another name, built beside the old. */
  readonly name: string;
  /** The kind of stream that it folds: cases without it. Of any other it never sees a notice. */
  readonly stream?: string;
  readonly table: ViewTable;
  /** The key, within recipient and case, of the row or rows that a notice concerns. */
  key(notice: Notice): string | readonly string[] | undefined;
  readonly on: Readonly<Record<string, Handler<R>>>;
}

/** Binds the types of the facts' data to the handlers: `Facts` maps a notice's type to its data. */
export const viewsOf =
  <Facts>() =>
  <R extends Row>(view: {
    name: string;
    stream?: string;
    table: ViewTable;
    key(notice: Notice): string | readonly string[] | undefined;
    on: { readonly [Type in keyof Facts]?: Handler<R, Facts[Type]> };
  }): View<R> =>
    view as unknown as View<R>;
