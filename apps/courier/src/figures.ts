import type { Metrics } from '@vaern/platform';

/** What the courier's work is measured by: counts and times, never whose. */
export interface CourierFigures {
  told(facts: number, notices: number, seconds: number): void;
  lagging(count: number): void;
  pendingBars(count: number): void;
}

export const noFigures: CourierFigures = { told: () => {}, lagging: () => {}, pendingBars: () => {} };

export function courierFigures(metrics: Metrics): CourierFigures {
  const facts = metrics.counter({ name: 'vaern_courier_facts_total', help: 'Facts carried.' });
  const notices = metrics.counter({ name: 'vaern_courier_notices_total', help: 'Notices told.' });
  const seconds = metrics.seconds({ name: 'vaern_courier_batch_seconds', help: 'Time for one batch of facts.' });
  const lagging = metrics.gauge({ name: 'vaern_courier_lagging', help: 'Recipients told late in a case.' });
  const bars = metrics.gauge({ name: 'vaern_courier_pending_bars', help: 'Bars whose closing has not been told.' });
  return {
    told: (factCount, noticeCount, took) => {
      facts.inc(factCount);
      notices.inc(noticeCount);
      seconds.observe(took);
    },
    lagging: (count) => lagging.set(count),
    pendingBars: (count) => bars.set(count),
  };
}
