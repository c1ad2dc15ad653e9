import { describe, expect, it } from '@jest/globals';
import { answeredOf, lookedBackTo } from './answered';

const HOUR = 60;
const DAY = 24 * HOUR;
const sentAt = '2026-03-01T08:00:00.000Z';
const after = (minutes: number, urgency = 'normal') => ({
  urgency,
  sentAt,
  answeredAt: new Date(Date.parse(sentAt) + minutes * 60_000),
});
const of = (urgency: string, ...rows: Parameters<typeof answeredOf>[0]) =>
  answeredOf(rows).byUrgency.find((line) => line.urgency === urgency);

describe('how long it took to answer', () => {
  it('is a list of every wait as long as they are fewer than five', () => {
    const four = [3, 1, 4, 2].map((days) => after(days * DAY));
    expect(of('normal', ...four)).toEqual({
      urgency: 'normal',
      count: 4,
      waits: [DAY, 2 * DAY, 3 * DAY, 4 * DAY],
    });
    expect(of('normal')).toEqual({ urgency: 'normal', count: 0, waits: [] });
  });

  it('is the middle and the longest from five on, and no list', () => {
    const five = [9, 1, 4, 2, 3].map((days) => after(days * DAY));
    expect(of('normal', ...five)).toEqual({ urgency: 'normal', count: 5, median: 3 * DAY, longest: 9 * DAY });
    expect(of('normal', ...five, after(5 * DAY))).toMatchObject({ median: 4 * DAY });
  });

  it('is told by urgency: many of one are no middle of another', () => {
    const rows = [...Array.from({ length: 5 }, () => after(DAY)), after(HOUR, 'acute')];
    expect(of('acute', ...rows)).toEqual({ urgency: 'acute', count: 1, waits: [HOUR] });
    expect(answeredOf(rows)).toMatchObject({ days: 30, total: 6 });
  });

  it('is counted in whole days since it was sent', () => {
    const rows = [0, DAY - 1, DAY, 3 * DAY - 1, 3 * DAY, 8 * DAY - 1, 8 * DAY].map((minutes) => after(minutes));
    expect(answeredOf(rows).byWait).toEqual({ day0: 2, days1to2: 2, days3to7: 2, over7: 1 });
  });

  it('is none where it was written down as answered before it was sent', () => {
    expect(of('normal', after(-5))).toMatchObject({ waits: [0] });
  });

  it('looks back thirty days', () => {
    expect(lookedBackTo(new Date('2026-03-31T12:00:00.000Z'))).toEqual(new Date('2026-03-01T12:00:00.000Z'));
  });
});
