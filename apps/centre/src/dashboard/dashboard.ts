/** A referral as the dashboard counts it. */
export interface Counted {
  readonly status: string;
  readonly urgency: string;
  readonly sentAt: string;
  readonly overdue: boolean;
  readonly caseClosed: boolean;
}

export const urgencies = ['acute', 'urgent', 'normal'] as const;
const DAY = 86_400_000;

/** Who waits for an answer, by urgency and age; what is overdue; how many are being helped; what runs on in closed cases. */
export function dashboardOf<Line extends Counted>(all: readonly Line[], now: Date) {
  const lines = all.filter(({ caseClosed }) => !caseClosed);
  const waiting = lines.filter(({ status }) => status !== 'accepted');
  const ages = waiting.map(({ sentAt }) => Math.max(0, Math.floor((now.getTime() - new Date(sentAt).getTime()) / DAY)));
  const aged = (from: number, to: number) => ages.filter((days) => days >= from && days <= to).length;
  const waitingAt = (urgency: string) => waiting.filter((line) => line.urgency === urgency).length;
  return {
    at: now.toISOString(),
    waiting: {
      total: waiting.length,
      byUrgency: { acute: waitingAt('acute'), urgent: waitingAt('urgent'), normal: waitingAt('normal') },
      byAge: { today: aged(0, 0), days1to2: aged(1, 2), days3to7: aged(3, 7), over7: aged(8, Infinity) },
      ...(ages.length > 0 && { longestDays: Math.max(...ages) }),
    },
    overdue: lines.filter(({ overdue }) => overdue),
    open: lines.length - waiting.length,
    inClosedCases: all.length - lines.length,
  };
}
