/** A year in Denmark: from its first moment until the first after it. ISO 8601, UTC. */
export interface Span {
  readonly from: string;
  readonly until: string;
}
