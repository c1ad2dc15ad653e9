import { describe, expect, it } from '@jest/globals';
import { dashboardOf } from './dashboard';

const now = new Date('2026-03-10T12:00:00.000Z');
const line = (over: object = {}) => ({
  status: 'sent',
  urgency: 'normal',
  sentAt: '2026-03-10T08:00:00.000Z',
  overdue: false,
  caseClosed: false,
  ...over,
});

describe('the dashboard', () => {
  it('counts who waits by urgency and age', () => {
    const lines = [
      line({ urgency: 'acute' }),
      line({ sentAt: '2026-03-08T08:00:00.000Z' }),
      line({ status: 'received', sentAt: '2026-03-05T08:00:00.000Z' }),
      line({ sentAt: '2026-02-01T08:00:00.000Z' }),
    ];
    expect(dashboardOf(lines, now).waiting).toEqual({
      total: 4,
      byUrgency: { acute: 1, urgent: 0, normal: 3 },
      byAge: { today: 1, days1to2: 1, days3to7: 1, over7: 1 },
      longestDays: 37,
    });
  });

  it('counts those who were accepted as helped, not as waiting', () => {
    expect(dashboardOf([line({ status: 'accepted' })], now)).toMatchObject({ waiting: { total: 0 }, open: 1 });
  });

  it('counts those whose case was closed as closed, neither as waiting, overdue nor helped', () => {
    const lines = [line({ caseClosed: true, overdue: true }), line({ caseClosed: true, status: 'accepted' })];
    expect(dashboardOf(lines, now)).toMatchObject({ waiting: { total: 0 }, overdue: [], open: 0, inClosedCases: 2 });
  });

  it('lists what is overdue', () => {
    const late = line({ overdue: true });
    expect(dashboardOf([late, line()], now).overdue).toEqual([late]);
  });

  it('says nothing of the longest wait when nobody waits', () => {
    expect(dashboardOf([], now).waiting).not.toHaveProperty('longestDays');
  });
});
