import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { HerPhone, nothingStored } from './her-phone';
import { demoInBrowser, type Served } from './hub';
import { caseIdOf } from './looking';

let served: Served;
let browser: Browser;
let home: ByHttp;
let police: ByHttp;
let caseId: string;

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  [home, police] = await Promise.all([ByHttp.as('visitator', served), ByHttp.as('case-officer', served, 'police')]);
  caseId = await caseIdOf(browser, served, 'Sofie Brandt Lund');
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const herPhone = async () => (await HerPhone.open(browser, served)).comesIn(await home.givesCode(caseId));
/** What the browser says aloud when its line is cut is no complaint about the page. */
const complaintsOf = ({ visitor }: HerPhone) => visitor.complaints.filter((line) => !/net::ERR/.test(line));
const settled = () => served.hub.carriers.settled();
/** A picture by its first bytes, so long that it takes several pieces. */
function picture(megabytes: number): Buffer {
  const bytes = Buffer.alloc(megabytes * 1024 * 1024, 5);
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex').copy(bytes);
  Buffer.from('ffd9', 'hex').copy(bytes, bytes.length - 2);
  return bytes;
}

describe('her page', () => {
  it('has a neutral name, nothing of staff in it, and is kept by no cache', async () => {
    const answer = await fetch(`${served.url}/log`);
    const html = await answer.text();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('content-security-policy')).toMatch(
      /default-src 'none';script-src 'self';.*form-action 'none';.*require-trusted-types-for 'script'/,
    );
    expect(html).toContain('<title data-say="title">Noter</title>');
    expect(html).not.toMatch(/v(æ|ae)rn|stalk/i);
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file]) => file!);
    expect(files.length).toBe(3);
    for (const file of files) {
      const got = await fetch(served.url + file);
      expect([file, got.status, got.headers.get('cache-control')]).toEqual([file, 200, 'no-store']);
      expect(file).toMatch(/^\/log\/[\w-]+\.(js|css|svg)$/);
      expect(await got.text()).not.toMatch(/v(æ|ae)rn|stalk|worklist|\/api\/(municipality|police|centre)|react/i);
    }
  });

  it('is all there is beneath its address', async () => {
    for (const path of ['/log/index.html', '/log/more', '/log/.vite/manifest.json', '/log/..%2findex.html'])
      expect([path, (await fetch(served.url + path)).status]).toEqual([path, 404]);
  });

  it('takes her code as she types it, and her note to her home unit and the police', async () => {
    const code = await home.givesCode(caseId);
    const phone = await HerPhone.open(browser, served);
    await phone.comesIn(` ${code.toUpperCase().replaceAll('-', ' ')} `);
    expect(await phone.page.locator('#code').inputValue()).toBe('');
    await phone.writes({ day: 'yesterday', time: 'ca. 22.40', text: 'Han stod ved min bil igen.' });
    await phone.page.locator('#more summary').click();
    await phone.page.getByLabel('Sms eller chat').check();
    await phone.page.getByLabel('Truede').check();
    await phone.page.getByLabel('Hvem så eller hørte det?').fill('Min søster.');
    const buffer = picture(2.5);
    await phone.page.locator('#note-file').setInputFiles({ name: 'bil.jpg', mimeType: 'image/jpeg', buffer });
    await phone.page.locator('#note-what').selectOption('own-camera');
    await phone.send();
    await phone.sent(2);
    expect(await phone.page.locator('#parcels li').allInnerTexts()).toEqual([
      expect.stringMatching(/^Note 1: Sendt kl\. \d\d\.\d\d\. Det er modtaget\./),
      expect.stringMatching(/^Fil 1: Sendt kl\. \d\d\.\d\d\. Det er modtaget\.$/),
    ]);
    await settled();
    for (const who of [home, police]) {
      const [entry, ...others] = await who.herEntries(caseId, 'Han stod ved min bil igen.');
      expect(others).toEqual([]);
      expect(entry).toMatchObject({ precision: 'about', channels: ['sms'], behaviours: ['threat'] });
      expect(entry!.words[0]!.fields.text).toBe('Han stod ved min bil igen.\n\nVidner: Min søster.');
      expect(entry!.evidence).toHaveLength(1);
    }
    const [{ evidence } = { evidence: [] }] = await home.herEntries(caseId, 'Han stod');
    const kept = await home.file(`/cases/${caseId}/evidence/${evidence[0]}`);
    expect(kept.equals(picture(2.5))).toBe(true);
    expect(complaintsOf(phone)).toEqual([]);
    await phone.leave();
  }, 120_000);

  it('puts a picture beside a note that was sent before', async () => {
    const phone = await herPhone();
    await phone.writes({ text: 'Der lå et brev på måtten.' });
    await phone.send();
    await phone.sent(1);
    await phone.page.getByRole('button', { name: 'Læg et billede eller en fil ved' }).click();
    await phone.page.getByRole('button', { name: 'Send filen' }).click();
    await phone.page.getByText('Vælg et billede eller en fil.').waitFor();
    await phone.page
      .locator('#add-file')
      .setInputFiles({ name: 'brev.jpg', mimeType: 'image/jpeg', buffer: picture(0.1) });
    await phone.page.locator('#add-what').selectOption('own-camera');
    await phone.page.getByRole('button', { name: 'Send filen' }).click();
    await phone.sent(2);
    await settled();
    const [entry] = await home.herEntries(caseId, 'Der lå et brev');
    expect(entry!.evidence).toHaveLength(1);
    await phone.leave();
  }, 60_000);

  it('says at each question what is missing, and sends nothing until then', async () => {
    const phone = await herPhone();
    await phone.send();
    const faults = async () => (await phone.page.locator('.fault').allInnerTexts()).filter((text) => text !== '');
    expect(await faults()).toEqual(['Vælg, hvilken dag det skete.', 'Skriv, hvad der skete.']);
    expect(await phone.page.evaluate('document.activeElement.value')).toBe('today');
    await phone.writes({ time: 'i nat', text: 'Et svar.' });
    await phone.page.locator('#more summary').click();
    await phone.page.getByLabel('Det var mig, der svarede').check();
    await phone.page.getByLabel('Hvor mange gange?').fill('mange');
    await phone.page.locator('#more summary').click();
    await phone.page.getByText('Kun din kontaktperson').click();
    await phone.send();
    expect(await faults()).toEqual([
      'Klokkeslættet kan ikke læses. Skriv for eksempel 22.40.',
      'Skriv et tal, for eksempel 34.',
      'Et svar skal politiet også kunne læse. Vælg det øverste.',
    ]);
    expect(await phone.page.locator('#text').inputValue()).toBe('Et svar.');
    expect(phone.asked.filter(({ url }) => url.endsWith('/api/own/log'))).toEqual([]);
    await phone.leave();
  }, 60_000);

  it('keeps from the police what she wants to be read by her support alone', async () => {
    const phone = await herPhone();
    await phone.writes({ text: 'Kun til min kontaktperson.' });
    await phone.page.getByText('Kun din kontaktperson').click();
    await phone.send();
    await phone.sent(1);
    await settled();
    expect(await home.herEntries(caseId, 'Kun til min')).toHaveLength(1);
    expect(await police.herEntries(caseId, 'Kun til min')).toHaveLength(0);
    await phone.leave();
  }, 60_000);
});

describe('a code that cannot be used', () => {
  it('looks like any other: made up, ended, or taken on another device', async () => {
    const ended = await home.givesCode(caseId);
    const taken = await home.givesCode(caseId);
    const first = await HerPhone.open(browser, served);
    await first.comesIn(taken);
    const phone = await HerPhone.open(browser, served);
    const seen: string[] = [];
    for (const code of ['aaaa-bbbb-cccc-dddd', 'x', ended, taken]) {
      await phone.types(code);
      await phone.page.getByText('Koden kan ikke bruges her.').waitFor();
      expect(await phone.page.locator('#code').inputValue()).toBe(code);
      await phone.page.locator('#code').fill('');
      seen.push(await phone.held());
    }
    expect(new Set(seen).size).toBe(1);
    expect(await phone.page.locator('#inside').isVisible()).toBe(false);
    await phone.leave();
    await first.leave();
  }, 60_000);
});

describe('on a bad line', () => {
  const words = 'Ordene som ingen må finde på telefonen';

  it('what waits is sealed: neither the page nor its memory has a word of it, and it is there once when the line is back', async () => {
    const phone = await herPhone();
    await phone.writes({ text: '' });
    await phone.page.locator('#text').pressSequentially(words);
    await phone.page.context().setOffline(true);
    await phone.send();
    await phone.page.getByText('Ingen forbindelse. Siden bliver ved med at prøve.').first().waitFor();
    expect(await phone.held()).not.toContain(words);
    await phone.page.locator('#text').focus();
    await phone.page.keyboard.press('Control+Z');
    expect(await phone.held()).not.toContain(words);
    const remembered = await phone.remembered();
    expect(remembered).toMatch(/^eyJhbGciOiJFQ0RILUVT/m);
    expect(remembered).not.toContain('Ordene som ingen');
    expect(await phone.stored()).toEqual(nothingStored);
    await phone.page.context().setOffline(false);
    await phone.sent(1);
    await settled();
    expect(await home.herEntries(caseId, words)).toHaveLength(1);
    expect(phone.asked.map(({ url, sent }) => url + sent).join('\n')).not.toContain('Ordene');
    expect(complaintsOf(phone)).toEqual([]);
    await phone.leave();
  }, 90_000);

  it('what arrived though its answer was lost is there once', async () => {
    const phone = await herPhone();
    let lost = 0;
    await phone.page.route('**/api/own/log', async (route) => {
      lost += 1;
      if (lost > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await phone.writes({ text: 'Svaret gik tabt på vejen.' });
    await phone.send();
    await phone.sent(1);
    await settled();
    expect(lost).toBe(2);
    expect(await home.herEntries(caseId, 'Svaret gik tabt')).toHaveLength(1);
    await phone.leave();
  }, 60_000);

  it('a picture goes on where it stood', async () => {
    const phone = await herPhone();
    let pieces = 0;
    await phone.page.route(/api\/own\/evidence\/uploads\/[\w-]+$/, async (route) => {
      if (route.request().method() === 'GET') return route.continue();
      pieces += 1;
      if (pieces === 2) return route.abort();
      if (pieces !== 3) return route.continue();
      await route.fetch();
      return route.abort();
    });
    const bytes = picture(3.5);
    await phone.writes({ text: 'Med et billede på en dårlig linje.' });
    await phone.page.locator('#note-file').setInputFiles({ name: 'b.jpg', mimeType: 'image/jpeg', buffer: bytes });
    await phone.page.locator('#note-what').selectOption('screenshot');
    await phone.send();
    await phone.page.locator('.parcel-file progress').waitFor();
    const waiting = phone.page.locator('.parcel-file', { hasText: 'Ingen forbindelse.' });
    await waiting.getByText('Filen ligger stadig på telefonen.').waitFor();
    expect(await waiting.textContent()).not.toContain('låst');
    await phone.sent(2);
    await settled();
    const [entry] = await home.herEntries(caseId, 'Med et billede på');
    const kept = await home.file(`/cases/${caseId}/evidence/${entry!.evidence[0]}`);
    const hash = (of: Buffer) => createHash('sha256').update(of).digest('hex');
    expect([kept.length, hash(kept), pieces]).toEqual([bytes.length, hash(bytes), 5]);
    await phone.leave();
  }, 60_000);

  it('a code is tried until the hub answers', async () => {
    const code = await home.givesCode(caseId);
    const phone = await HerPhone.open(browser, served);
    await phone.page.context().setOffline(true);
    await phone.types(code);
    await phone.page.getByText('Ingen forbindelse lige nu.').waitFor();
    await phone.page.context().setOffline(false);
    await phone.page.locator('#write').waitFor();
    await phone.leave();
  }, 60_000);
});

describe('half an hour', () => {
  const text = 'Midt i en sætning, da tiden';

  it('ends in the middle of a note, and loses nothing while the page is open', async () => {
    const code = await home.givesCode(caseId);
    const phone = await HerPhone.open(browser, served);
    await phone.page.clock.install();
    await phone.comesIn(code);
    await phone.writes({ text });
    await phone.page.clock.fastForward('29:30');
    expect(await phone.page.locator('#write').isVisible()).toBe(true);
    await phone.page.clock.fastForward('00:40');
    await phone.page.getByText('Der er gået en halv time.').waitFor();
    expect(await phone.page.locator('#inside').isVisible()).toBe(false);
    await phone.comesIn(code);
    expect(await phone.page.locator('#text').inputValue()).toBe(text);
    await phone.send();
    await phone.sent(1);
    await settled();
    expect(await home.herEntries(caseId, text)).toHaveLength(1);
    await phone.leave();
  }, 60_000);

  it('over at the hub, asks for the code, and then what waited goes on by itself', async () => {
    const code = await home.givesCode(caseId);
    const phone = await HerPhone.open(browser, served);
    await phone.comesIn(code);
    let refused = 0;
    await phone.page.route('**/api/own/log', async (route) => {
      refused += 1;
      const { authorization: _, ...headers } = route.request().headers();
      return refused === 1 ? route.continue({ headers }) : route.continue();
    });
    await phone.writes({ text: 'Da huben ikke kendte siden mere.' });
    await phone.send();
    await phone.page.getByText('Skriv koden igen for at fortsætte.').waitFor();
    await phone.comesIn(code);
    await phone.sent(1);
    await settled();
    expect(await home.herEntries(caseId, 'Da huben ikke')).toHaveLength(1);
    await phone.leave();
  }, 60_000);

  it('gives what she wrote to nobody who comes with another code', async () => {
    const phone = await herPhone();
    await phone.writes({ text });
    await phone.page.context().setOffline(true);
    await phone.send();
    await phone.page.getByText('Ingen forbindelse.').first().waitFor();
    await phone.writes({ text: 'Endnu en, som ikke blev sendt.' });
    const other = await home.givesCode(caseId);
    await phone.page.context().setOffline(false);
    await phone.page.getByText('Skriv koden igen for at fortsætte.').waitFor();
    await phone.comesIn(other);
    await phone.page.getByText('Det var en anden kode end før.').waitFor();
    expect(await phone.page.locator('#text').inputValue()).toBe('');
    expect(await phone.page.locator('#parcels li').count()).toBe(0);
    await phone.page.waitForTimeout(1_500);
    expect(phone.asked.filter(({ url }) => url.endsWith('/api/own/log')).length).toBeLessThan(4);
    await settled();
    expect(await home.herEntries(caseId, 'Endnu en')).toHaveLength(0);
    await phone.leave();
  }, 60_000);
});
