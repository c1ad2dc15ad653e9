/** What the pages of the hub show of reports, orders and breaches, as far as the stories ask. */
export interface OrderLine {
  readonly orderId: string;
  readonly status: string;
  readonly toUs: boolean;
  readonly inForce: boolean;
  readonly endsSoon: boolean;
  readonly until?: string;
}
export interface BreachLine {
  readonly breachId: string;
  readonly toUs: boolean;
  readonly orderUnconfirmed?: boolean;
}
export interface Lists {
  readonly orders: readonly OrderLine[];
  readonly breaches: readonly BreachLine[];
}
export interface Telling {
  readonly type: string;
  readonly recordedAt: string;
  readonly by?: { readonly role: string };
  readonly words: readonly { readonly class: string; readonly salt: string; readonly commitment: string }[];
}
export interface Logged {
  readonly entryRef: string;
  readonly alleged: boolean;
  readonly possibleBreach: boolean;
  readonly withinPeriod?: boolean;
  readonly corrected: boolean;
  readonly reply: boolean;
  readonly byPolice: boolean;
  readonly evidence: readonly { readonly evidenceId: string; readonly readable: boolean }[];
  readonly tellings: readonly Telling[];
}
export interface Log {
  readonly items: readonly { readonly entryRef: string; readonly possibleBreachOf?: string }[];
}
export interface Dossier {
  readonly period?: { readonly from?: string; readonly to?: string };
  readonly outsidePeriod: readonly Logged[];
  readonly missing: readonly string[];
  readonly chronology: readonly Logged[];
  readonly witnesses: readonly { readonly personId: string; readonly saw: readonly string[] }[];
  readonly order?: { readonly status: string };
  readonly breach: { readonly orderUnconfirmed: boolean };
  readonly next?: string;
}
export interface Page {
  readonly orderInForce: boolean;
  readonly orderUntil?: string;
  readonly breachReported: boolean;
  readonly reports: readonly { readonly filed: boolean }[];
  readonly orders: readonly (OrderLine & { readonly life: readonly { readonly type: string }[] })[];
  readonly breaches: readonly object[];
  readonly approaches: readonly object[];
}
