import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What figures may be split by: few values each, and none that tells of a case or a person. */
export const metricLabels = [
  'agency',
  'check',
  'engine',
  'fact',
  'intent',
  'kind',
  'method',
  'outcome',
  'problem',
  'recipient',
  'route',
  'status',
  'step',
  'view',
] as const;
export type MetricLabel = (typeof metricLabels)[number];

export interface MetricOptions<Label extends MetricLabel> {
  /** `vaern_` leads every name; seconds and bytes end it, `_total` a counter. */
  readonly name: `vaern_${string}`;
  readonly help: string;
  readonly labels?: readonly Label[];
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The figures of one process, for Prometheus. */
export class Metrics {
  readonly #registry = new Registry();

  /** Adds the process's own: memory, event loop, garbage collection. */
  withProcess(): this {
    collectDefaultMetrics({ register: this.#registry });
    return this;
  }

  counter<const Label extends MetricLabel = never>(options: MetricOptions<Label>): Counter<Label> {
    return new Counter(this.#configured(options));
  }

  gauge<const Label extends MetricLabel = never>(options: MetricOptions<Label>): Gauge<Label> {
    return new Gauge(this.#configured(options));
  }

  /** Of seconds, from one millisecond to ten seconds. */
  seconds<const Label extends MetricLabel = never>(options: MetricOptions<Label>): Histogram<Label> {
    return new Histogram({ ...this.#configured(options), buckets: SECONDS });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Every figure in the Prometheus text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #configured<Label extends MetricLabel>({ name, help, labels = [] }: MetricOptions<Label>) {
    return { name, help, labelNames: labels, registers: [this.#registry] };
  }
}
