import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feedOf, proves, startWorld, type World } from '../world';
import { opensRestricted, trainsSafety } from './restricted';
import { affected, consent, contact, onConsent, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, coordination, family, frontline, funen, police, safety, varde, visitation } from './units';

interface Match {
  readonly matchId: string;
  readonly caseId?: string;
  readonly other: string;
  readonly otherCaseId?: string;
  readonly alike: readonly string[];
  readonly decision?: string;
}
interface Link {
  readonly linkId: string;
  readonly other: string;
  readonly otherCaseId?: string;
  readonly relation: string;
  readonly undone?: string;
}
interface Page {
  readonly matches: readonly Match[];
  readonly links: readonly Link[];
}

const NOBODYS = '99999999-9999-4999-8999-999999999999';
const cpr = '1704364711';
const hers = '00 00 61 01';
const his = '00 00 61 02';
const everybodyElse = ['case-officer', 'counsellor', 'coordinator', 'family-counsellor', 'visitator-varde'];

/** Two reports about one person; and of story 12, that a counter-report is noticed by nobody. */
describe('two cases about one person', () => {
  let world: World;
  let older: string;
  let newer: string;
  let counter: string;
  let match: Match;

  const pageOf = (who: string, caseId: string) =>
    world.as(who).asks<Page>(`/cases/${caseId}`, { purpose: 'case-work' });
  const waiting = async (who: string) => (await world.as(who).asks<{ matches: readonly Match[] }>('/worklist')).matches;
  const told = (caseId: string, who: string, path: string, body?: object) =>
    step(world, caseId)(world.as(who), path, body);
  const linesOf = async (who: string, caseId: string) =>
    (
      await world
        .as(who)
        .asks<{ items: readonly { type: string }[] }>(`/cases/${caseId}/timeline?limit=100`, { purpose: 'case-work' })
    ).items
      .map(({ type }) => type)
      .filter((type) => /^(Match|Cases)/.test(type));
  const words = (name: string, ...readers: readonly string[]) =>
    world.canaries.words(name, [visitation, varde, ...readers]);
  /** In a case that stays where it is. */
  const ofOurs = (name: string) => world.canaries.words(name, [visitation, safety]);
  const typeOf = ({ text }: { text: string }) => (JSON.parse(text) as { type: string }).type;

  beforeAll(async () => {
    world = await startWorld({ seed: 'matches' });
    await trains(world);
    await trainsSafety(world);
  }, 60_000);
  afterAll(() => world.stop());

  it('begin with one that police and centre work on', async () => {
    ({ caseId: older } = await opens(world, 'frontline', { text: words('contact') }));
    const her = affected({ name: words('her name', police, centre), cpr, phones: [hers] });
    await told(older, 'visitator', '/persons', her);
    const him = await told(
      older,
      'visitator',
      '/persons',
      perpetrator({ name: words('his name', police), phones: [his] }),
    );
    await told(older, 'visitator', '/screenings', stalking(him, words('reasons')));
    const consentId = await told(older, 'visitator', '/consents', consent([centre], ['counselling'], ['identity']));
    const toCentre = {
      to: centre,
      purpose: 'counselling',
      fieldSets: ['identity'],
      summary: words('to centre', centre),
    };
    const toPolice = {
      to: police,
      purpose: 'protection',
      fieldSets: ['identity'],
      summary: words('to police', police),
    };
    const referrals = {
      counsellor: await told(older, 'visitator', '/referrals', onConsent(consentId, toCentre)),
      'case-officer': await told(older, 'visitator', '/referrals', onDuty(toPolice)),
    };
    for (const [who, referralId] of Object.entries(referrals))
      await told(older, who, `/referrals/${referralId}/acceptance`);
    await world.tick();
    expect(await waiting('visitator')).toEqual([]);
  });

  it('she reports again, and gets the receipt that anybody gets', async () => {
    await world.at('2026-03-09T08:00:00.000Z');
    const reports = async (body: object) => {
      const answer = await world.as('frontline').post('/contacts', contact(body));
      const { receipt } = JSON.parse(answer.text) as { receipt: string };
      return { receipt, shape: `${answer.status} ${answer.text.replace(receipt, '…')}`, length: receipt.length };
    };
    const again = await reports({ text: ofOurs('again'), phones: [hers] });
    const another = await reports({ text: ofOurs('another'), phones: ['00 00 61 09'] });
    expect({ ...again, receipt: '' }).toEqual({ ...another, receipt: '' });
    await world.tick();
    for (const { receipt } of [again, another])
      expect(await world.as('frontline').asks(`/contacts/${receipt}`)).toEqual({ received: true, handled: false });
  });

  it('the home of the older one sees that it may be the same person, and by what', async () => {
    const found = await waiting('visitator');
    expect(found).toMatchObject([{ caseId: older, alike: ['phone'] }]);
    match = found[0]!;
    newer = match.otherCaseId ?? '';
    expect(newer).toMatch(/^[0-9a-f-]{36}$/);
    expect(await waiting('visitator-deputy')).toEqual(found);
    expect((await pageOf('visitator', older)).matches).toMatchObject([{ matchId: match.matchId, otherCaseId: newer }]);
    expect(await pageOf('visitator', newer)).toMatchObject({ matches: [], links: [] });
    expect(await linesOf('visitator', older)).toEqual(['MatchNoticed']);
    expect(await linesOf('visitator', newer)).toEqual([]);
  });

  it('and once, however much more is found alike, and whoever writes it', async () => {
    await told(newer, 'visitator', '/persons', affected({ name: ofOurs('her name again'), cpr }));
    await world.tick();
    await world.tick();
    expect(await waiting('visitator')).toMatchObject([{ matchId: match.matchId, alike: ['cpr', 'phone'] }]);
    expect(await linesOf('visitator', older)).toEqual(['MatchNoticed', 'MatchNoticed']);
  });

  it('he reports as if he were affected: nothing is noticed, here or there', async () => {
    const known = (await world.as('visitator').asks<{ items: readonly { caseId: string }[] }>('/cases?limit=100'))
      .items;
    const { receipt } = JSON.parse(
      (await world.as('frontline').post('/contacts', contact({ text: ofOurs('counter-report'), phones: [his] }))).text,
    ) as { receipt: string };
    expect(receipt).toHaveLength(26);
    await world.tick();
    const { items } = await world.as('visitator').asks<{ items: readonly { caseId: string }[] }>('/cases?limit=100');
    counter = items.find(({ caseId }) => !known.some((one) => one.caseId === caseId))?.caseId ?? '';
    await told(counter, 'visitator', '/persons', perpetrator({ phones: [hers] }));
    await world.tick();
    expect(await waiting('visitator')).toHaveLength(1);
    expect(await pageOf('visitator', counter)).toMatchObject({ matches: [], links: [] });
    expect(await linesOf('visitator', counter)).toEqual([]);
  });

  it('a second municipality that hears of her is compared with nobody', async () => {
    await world
      .as('visitator-varde')
      .does('/contacts', contact({ text: world.canaries.words('at the second', [varde]), phones: [hers] }));
    await world.settled();
    const [{ caseId } = { caseId: '' }] = (
      await world.as('visitator-varde').asks<{ toScreen: readonly { caseId: string }[] }>('/worklist')
    ).toScreen;
    await told(caseId, 'visitator-varde', '/persons', affected({ cpr, phones: [hers] }));
    await world.tick();
    expect(await waiting('visitator-varde')).toEqual([]);
    expect(await pageOf('visitator-varde', caseId)).toMatchObject({ matches: [], links: [] });
    expect(await waiting('visitator')).toHaveLength(1);
  });

  it('nobody else may decide, nor learns by asking whether there is anything to decide', async () => {
    for (const who of everybodyElse) {
      const decide = async (id: string) => {
        const { status, text } = await world
          .as(who)
          .post(`/cases/${older}/matches/${id}/decision`, { decision: 'same' });
        const { instance: _instance, ...problem } = JSON.parse(text) as Record<string, unknown>;
        return [status, problem];
      };
      expect(await decide(match.matchId)).toEqual(await decide(NOBODYS));
    }
    const { status, text } = await world.as('visitator').post(`/cases/${older}/matches/${NOBODYS}/decision`, {
      decision: 'same',
    });
    expect([status, typeOf({ text })]).toEqual([404, '/problems/not-found']);
  });

  it('the home decides that they are the same, and both cases stand linked', async () => {
    await told(older, 'visitator-deputy', `/matches/${match.matchId}/decision`, { decision: 'same' });
    await world.tick();
    expect(await waiting('visitator')).toEqual([]);
    const link = { relation: 'same-affected', otherCaseId: newer };
    expect((await pageOf('visitator', older)).links).toMatchObject([link]);
    expect((await pageOf('visitator', newer)).links).toMatchObject([{ ...link, otherCaseId: older }]);
    expect(await linesOf('visitator', older)).toEqual(['MatchNoticed', 'MatchNoticed', 'MatchDecided', 'CasesLinked']);
    expect(await linesOf('visitator', newer)).toEqual(['CasesLinked']);
  });

  it('the roles are swapped in the third: the home links it by hand, and only with what is its own', async () => {
    const swapped = { relation: 'roles-swapped' };
    for (const other of [NOBODYS, older]) {
      const answer = await world.as('visitator').post(`/cases/${older}/links`, { ...swapped, other });
      expect([answer.status, typeOf(answer)]).toEqual([422, '/problems/no-such-other-case']);
    }
    const linkId = await told(older, 'visitator', '/links', { ...swapped, other: counter });
    expect(await told(older, 'visitator', '/links', { ...swapped, other: counter })).toBe(linkId);
    await world.tick();
    expect((await pageOf('visitator', counter)).links).toMatchObject([{ linkId, otherCaseId: older, ...swapped }]);
    expect((await pageOf('visitator', counter)).matches).toEqual([]);
  });

  it('a link that was wrong is undone from either case, and the match with it', async () => {
    const [link] = (await pageOf('visitator', newer)).links;
    await told(newer, 'visitator', `/links/${link?.linkId}/end`, { reason: 'not-the-same' });
    await world.tick();
    const page = await pageOf('visitator', older);
    expect(page.links.filter(({ relation }) => relation === 'same-affected')).toMatchObject([
      { undone: 'not-the-same' },
    ]);
    expect(page.matches).toMatchObject([{ decision: 'different' }]);
    await told(older, 'visitator', `/matches/${match.matchId}/decision`, { decision: 'same' });
    await world.tick();
    const standing = ({ links }: Page) => links.filter(({ undone }) => undone === undefined);
    expect(standing(await pageOf('visitator', older))).toHaveLength(2);
    expect(standing(await pageOf('visitator', newer))).toHaveLength(1);
  });

  it('the newer one is restricted: where it does not exist, nothing says that it was ever beside', async () => {
    await told(newer, 'visitator', '/restriction', { reason: 'employee' });
    await world.tick();
    const page = await pageOf('visitator', older);
    expect([page.matches, page.links.map(({ relation }) => relation)]).toEqual([[], ['roles-swapped']]);
    expect(await linesOf('visitator', older)).toEqual(['CasesLinked']);
    const asOf = await world
      .as('visitator')
      .asks<{ file: Page }>(`/cases/${older}/as-of?date=2026-03-09`, { purpose: 'case-work' });
    expect(asOf.file.matches).toEqual([]);
    for (const id of [match.matchId, NOBODYS]) {
      const { status, text } = await world
        .as('visitator')
        .post(`/cases/${older}/matches/${id}/decision`, { decision: 'different' });
      expect([status, typeOf({ text })]).toEqual([404, '/problems/not-found']);
    }
    const [link] = (await pageOf('employee-safety', newer)).links.filter(({ undone }) => undone === undefined);
    expect(link).toMatchObject({ relation: 'same-affected' });
    expect(link).not.toHaveProperty('otherCaseId');
  });

  it('one that is restricted from the start is matched with nothing that others read', async () => {
    const body = { affectedIsEmployee: 'yes', text: world.canaries.words('as an employee', [safety]), phones: [hers] };
    const restricted = await opensRestricted(world, 'frontline', body);
    await world.tick();
    expect(await waiting('visitator')).toEqual([]);
    expect(await linesOf('visitator', older)).toEqual(['CasesLinked']);
    expect(restricted).not.toBe('');
    const [found] = (await waiting('employee-safety')).filter(({ caseId }) => caseId === newer);
    expect(found).toMatchObject({ otherCaseId: restricted });
  });

  it('its readers are shown a newer one that is not restricted, without its id', async () => {
    await world.as('frontline').does('/contacts', contact({ text: ofOurs('once more'), phones: [hers] }));
    await world.tick();
    const ordinary = (await waiting('employee-safety')).filter(({ otherCaseId }) => otherCaseId === undefined);
    expect(ordinary.length).toBeGreaterThan(0);
    expect(ordinary[0]?.other).toMatch(/^c-[a-z2-7]{26}$/);
    expect((await waiting('visitator')).map(({ caseId }) => caseId)).toEqual([older]);
  });

  it('one that is closed is matched, too, and what rests on struck words waits no more', async () => {
    const phones = ['00 00 61 05'];
    const { caseId: closed } = await opens(world, 'frontline', { text: ofOurs('closed'), phones });
    await told(closed, 'visitator', '/closure', { reason: 'contact-stopped' });
    await opens(world, 'frontline', { text: ofOurs('after it was closed'), phones });
    await world.tick();
    const [found] = (await waiting('visitator')).filter(({ caseId }) => caseId === closed);
    expect(found).toMatchObject({ alike: ['phone'] });
    const { contacts } = await world
      .as('visitator')
      .asks<{ contacts: readonly { factId: string; words: readonly { class: string; person: string }[] }[] }>(
        `/cases/${found?.otherCaseId}`,
        { purpose: 'case-work' },
      );
    const reach = contacts[0]?.words.find((one) => one.class === 'reach');
    const strike = { class: 'reach', personId: reach?.person, basis: 'wrong-person' };
    await told(found?.otherCaseId ?? '', 'visitator', `/facts/${contacts[0]?.factId}/strike`, strike);
    await world.tick();
    expect((await waiting('visitator')).map(({ caseId }) => caseId)).toEqual([older]);
    expect(await linesOf('visitator', closed)).toEqual(['MatchNoticed', 'MatchLapsed']);
    expect(await pageOf('visitator', closed)).toMatchObject({ matches: [] });
  });

  it('a person who is forgotten is found by nothing any more', async () => {
    const phones = ['00 00 61 06'];
    const { caseId } = await opens(world, 'frontline', { text: ofOurs('to be forgotten'), phones });
    const her = await told(caseId, 'visitator', '/persons', affected({ name: ofOurs('forgotten name') }));
    await told(caseId, 'visitator', '/closure', { reason: 'contact-stopped' });
    const path = `/api/oversight/cases/${caseId}/forgetting`;
    const asked = { persons: [her], reason: 'retention-over' };
    const { id } = await world.as('records-owner').does(path, asked);
    await world.as('visitator').does(`${path}/${id}/approval`);
    await world.settled();
    await opens(world, 'frontline', { text: ofOurs('after she was forgotten'), phones });
    await world.tick();
    expect((await waiting('visitator')).map((one) => one.caseId)).toEqual([older]);
  });

  it('the older one is handed over: the second municipality learns nothing of what was beside it', async () => {
    await world.at('2026-03-16T08:00:00.000Z');
    const terms = {
      to: varde,
      purpose: 'hand-over',
      legalBasis: 'authority-need',
      fieldSets: [],
      summary: words('hand-over'),
    };
    const referralId = await told(older, 'visitator', '/referrals', onDuty(terms));
    await told(older, 'visitator-varde', `/referrals/${referralId}/acceptance`);
    await world.tick();
    expect((await pageOf('visitator-varde', older)).links).toEqual([]);
    expect(await linesOf('visitator-varde', older)).toEqual(['MatchNoticed']);
    expect((await pageOf('visitator', counter)).links).toEqual([]);
    const [own] = await waiting('visitator-varde');
    expect(own).toMatchObject({ caseId: older, alike: ['cpr', 'phone'] });
    expect((await feedOf(world.as('visitator-varde'))).filter(({ data }) => data?.matchId === match.matchId)).toEqual(
      [],
    );
  });

  it('reached nobody but the homes, in no byte', async () => {
    for (const who of everybodyElse)
      for (const path of [`/cases/${older}`, `/cases/${older}/timeline`, '/inbox', '/cases'])
        await world.as(who).get(path, { purpose: 'case-work' });
    for (const feed of ['feed-client', 'feed-client-fyn', 'counsellor']) await feedOf(world.as(feed));
    const others = [police, centre, funen, family, coordination, frontline, 'logs'];
    for (const party of [...others, ...others.map((one) => `${one} (feed)`)])
      for (const secret of [
        match.other,
        match.matchId,
        newer,
        counter,
        'matchId',
        'linkId',
        'MatchNoticed',
        'CasesLinked',
      ])
        expect([party, secret, world.handedOut.bytesOf(party).filter((bytes) => bytes.includes(secret))]).toEqual([
          party,
          secret,
          [],
        ]);
  });

  it('proves itself', () => proves(world, { byTheDesk: 1 }));
});
