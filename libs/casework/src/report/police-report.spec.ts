import { describe, expect, it } from '@jest/globals';
import { FactRetracted } from '../intake/facts';
import { drawn, factId, given } from '../testing/decision';
import { opened, referredTo, type Past } from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import { entryRef, logged } from '../testing/log-facts';
import { reportFiled, reportId, reportPrepared } from '../testing/order-facts';
import { centre, familyCounsellor, otherDistrict, police, units, visitator } from '../testing/people';
import { accepted, received, sentToPolice } from '../testing/referral-facts';
import { PoliceReportPrepared } from './facts';
import { filePoliceReport } from './file-police-report';
import { preparePoliceReport } from './prepare-police-report';

const body = { entries: [entryRef], summary: 'three incidents' };
const taken: Past = [opened, logged(), sentToPolice(), received, accepted];

describe('a police report is prepared', () => {
  it('with the entries that it rests on', () =>
    given(opened, logged())
      .when(preparePoliceReport, body)
      .by(visitator)
      .gives(
        PoliceReportPrepared.of({ reportId: drawn(1), entries: [entryRef], narrative: { summary: body.summary } }),
      ));
  it('by the police who take it themselves', () =>
    expect(
      given(...taken)
        .when(preparePoliceReport, body)
        .by(police)
        .decided(),
    ).toHaveLength(1));
  it('not with an entry that is for support only', () =>
    given(opened, logged({ audience: 'support' }))
      .when(preparePoliceReport, body)
      .by(visitator)
      .refuses('entry-not-for-police', { entryRef }));
  it('not with an entry that was retracted, or is not there', () => {
    const gone = FactRetracted.of({ factId: factId(2), reason: 'entered-in-error' });
    given(opened, logged(), gone).when(preparePoliceReport, body).by(visitator).refuses('entry-retracted');
    given(opened).when(preparePoliceReport, body).by(visitator).refuses('no-such-entry');
  });
  it('not in a closed case, nor where there is none', () => {
    given(opened, logged(), closed).when(preparePoliceReport, body).by(visitator).refuses('case-closed');
    given(opened, logged()).when(preparePoliceReport, body).by(centre).refuses('no-such-case');
  });
});

describe('a police report is filed', () => {
  const prepared: Past = [...taken, reportPrepared];
  const filing = { reportId, provisions: ['straffeloven-242'], journalNumber: '4700-1' };
  it('by the police, with their journal number', () =>
    given(...prepared)
      .when(filePoliceReport, filing)
      .by(police)
      .gives(reportFiled().fact));
  it('when it was', () => {
    const filedAt = '2026-03-02T09:00:00.000Z';
    const [filed] = given(...prepared)
      .when(filePoliceReport, { ...filing, filedAt })
      .by(police)
      .decided();
    expect(filed?.occurredAt).toBe(filedAt);
    const tomorrow = { ...filing, filedAt: '2026-03-04T10:00:00.000Z' };
    given(...prepared)
      .when(filePoliceReport, tomorrow)
      .by(police)
      .refuses('in-future');
  });
  it('by others only with how they know', () => {
    given(...prepared)
      .when(filePoliceReport, filing)
      .by(visitator)
      .refuses('say-how-known');
    const said = { ...filing, knownFrom: 'affected-says' };
    given(...prepared)
      .when(filePoliceReport, said)
      .by(visitator)
      .gives(reportFiled(visitator).fact);
  });
  it('by the police after others said so, and by nobody twice', () => {
    const said = { ...filing, knownFrom: 'affected-says' };
    expect(
      given(...prepared, reportFiled(visitator))
        .when(filePoliceReport, filing)
        .by(police)
        .decided(),
    ).toHaveLength(1);
    given(...prepared, reportFiled())
      .when(filePoliceReport, filing)
      .by(police)
      .refuses('report-filed-already');
    given(...prepared, reportFiled())
      .when(filePoliceReport, said)
      .by(visitator)
      .refuses('report-filed-already');
    given(...prepared, reportFiled(visitator))
      .when(filePoliceReport, said)
      .by(visitator)
      .refuses('report-filed-already');
  });
  it('not if it is not there, or not for them', () => {
    given(...taken)
      .when(filePoliceReport, filing)
      .by(police)
      .refuses('no-such-report');
    given(...prepared, referredTo(units.family))
      .when(filePoliceReport, filing)
      .by(familyCounsellor)
      .refuses('no-such-report');
    given(...prepared)
      .when(filePoliceReport, filing)
      .by(otherDistrict)
      .refuses('no-such-case');
  });
});
