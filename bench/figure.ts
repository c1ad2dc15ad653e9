/** The cluster on which is measured, and a folder for what is left beside it. */
export interface Place {
  readonly admin: { readonly host: string; readonly port: number; readonly user: string; readonly password: string };
  readonly scratch: string;
}

/** One ratio of one run. */
export interface Figure {
  readonly what: string;
  /** Of `ours` and `floor`: `/s`, `ms`, `kB`, `requests`. */
  readonly unit: string;
  readonly ours: number;
  readonly floor: number;
  /** Median over the rounds of ours / floor. */
  readonly ratio: number;
  readonly aim?: { readonly atLeast: number } | { readonly atMost: number };
  /** How much was measured. */
  readonly n: string;
}

export type Measure = (place: Place) => Promise<readonly Figure[]>;
