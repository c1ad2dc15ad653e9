import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { faultsInOthers, faultsOf } from './her-looks';
import { HerPhone, nothingStored } from './her-phone';
import { demoInBrowser, type Served } from './hub';
import { leftBy, weather, WEATHER } from './left-by';
import { whereIs } from './left-behind';
import { refusalSaid } from './looking';

const words = 'Ordsomingenandenser';
let served: Served;
let browser: Browser;
let home: ByHttp;
let elsewhere: ByHttp;

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  home = await ByHttp.as('visitator', served);
  elsewhere = await ByHttp.as('visitator-varde', served);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

interface Contact {
  readonly reporter: string;
  readonly anonymousToward: string;
  readonly words: readonly { readonly fields: { readonly text?: string; readonly phones?: readonly string[] } }[];
}
/** The first contacts of a unit's newest cases in which these words stand. */
async function contactsOf(who: ByHttp, text: string): Promise<readonly Contact[]> {
  await served.hub.carriers.settled();
  const { items } = await who.reads<{ items: readonly { caseId: string }[] }>('/cases?limit=5');
  const files = await Promise.all(
    items.map(({ caseId }) => who.reads<{ contacts: readonly Contact[] }>(`/cases/${caseId}`)),
  );
  return files
    .flatMap(({ contacts }) => contacts)
    .filter((contact) => contact.words.some(({ fields }) => fields.text?.includes(text)));
}

const opens = async ({ page }: HerPhone) => {
  await page.getByRole('button', { name: 'Har du ingen kode?' }).click();
  await page.getByRole('heading', { name: 'Skriv til din kommune' }).waitFor();
};
const answers = async ({ page }: HerPhone, text: string, danger = 'no') => {
  await page.locator(`input[name="danger"][value="${danger}"]`).check();
  await page.getByLabel('Hvilken kommune?').selectOption({ label: 'Esbjerg Kommune' });
  await page.getByLabel('Hvad sker der?').fill(text);
  for (const question of ['mine', 'theirs']) await page.locator(`input[name="${question}"][value="no"]`).check();
};
const sends = ({ page }: HerPhone) =>
  page.locator('#contact').getByRole('button', { name: 'Send', exact: true }).click();
const isThere = ({ page }: HerPhone) => page.getByText(/^Sendt kl\. \d\d\.\d\d\. Det er modtaget\./).waitFor();
const onPhone = () => HerPhone.open(browser, served);
const askedOf = (phone: HerPhone) => phone.asked.filter(({ url }) => url.endsWith('/api/own/contacts'));

describe('a first contact, by somebody who has no code', () => {
  it('says at each question what is missing, and sends nothing until then', async () => {
    const phone = await onPhone();
    await opens(phone);
    const readers = 'Bliver din sag sendt til politiet, kan de også læse det. Den, du skriver om, kan en dag få lov at';
    expect(await phone.page.locator('#contact').innerText()).toContain(readers);
    expect(await phone.visitor.focused()).toBe('Skriv til din kommune');
    expect(await phone.page.locator('#municipality option').allInnerTexts()).toEqual([
      'Vælg',
      'Esbjerg Kommune',
      'Varde Kommune',
    ]);
    await sends(phone);
    const faults = (await phone.page.locator('#contact .fault').allInnerTexts()).filter((text) => text !== '');
    expect(faults).toHaveLength(5);
    expect(askedOf(phone)).toEqual([]);
    await answers(phone, 'Det, der skete.', 'yes');
    await phone.page.getByText('Ingen holder øje med denne side.').first().waitFor();
    await phone.leave();
  }, 60_000);

  it('comes to the municipality that she chose, as told by herself, and to no other', async () => {
    const phone = await onPhone();
    await opens(phone);
    await answers(phone, 'Han venter ved stationen hver dag.');
    await phone.page.getByLabel('Telefonnummer, som er sikkert at ringe til').fill('00 00 12 99');
    await sends(phone);
    await isThere(phone);
    expect(await phone.page.locator('#enter').isVisible()).toBe(true);
    expect(await phone.page.locator('#story').inputValue()).toBe('');
    const [contact, ...others] = await contactsOf(home, 'Han venter ved stationen hver dag.');
    expect(others).toEqual([]);
    expect(contact).toMatchObject({ reporter: 'affected' });
    expect(contact?.words.flatMap(({ fields }) => fields.phones ?? [])).toEqual(['00 00 12 99']);
    expect(await contactsOf(elsewhere, 'Han venter ved stationen hver dag.')).toEqual([]);
    expect(phone.visitor.complaints).toEqual([]);
    await phone.leave();
  }, 60_000);

  it('asks whether others may read it: who says no is not told that they do, and gives no number where nobody is to know', async () => {
    const phone = await onPhone();
    const { page } = phone;
    const police = page.getByText('Bliver din sag sendt til politiet, kan de også læse det.');
    await opens(phone);
    await answers(phone, `${words} til kommunen alene`);
    await page.locator('#phone').fill('00 00 12 99');
    await page.getByLabel('Nej', { exact: true }).and(page.locator('[name="others"]')).check();
    expect([await police.isVisible(), await page.locator('#phone').isVisible()]).toEqual([false, true]);
    await page.getByLabel('Så kan den ikke svare mig.').check();
    expect([await police.isVisible(), await page.locator('#phone').isVisible()]).toEqual([false, false]);
    expect(await faultsOf(phone, 'contact anonymous')).toEqual([]);
    await sends(phone);
    await isThere(phone);
    const [contact] = await contactsOf(home, `${words} til kommunen alene`);
    expect(contact).toMatchObject({ reporter: 'affected', anonymousToward: 'all' });
    expect(contact?.words.flatMap(({ fields }) => fields.phones ?? [])).toEqual([]);
    await opens(phone);
    expect([await police.isVisible(), await page.locator('#phone').isVisible()]).toEqual([true, true]);
    await phone.leave();
  }, 60_000);

  it('waits sealed while the line is cut, and is there once when it is back', async () => {
    const phone = await onPhone();
    const { page } = phone;
    await opens(phone);
    await answers(phone, `${words} venter`);
    await page.context().setOffline(true);
    await sends(phone);
    await page.getByText('Ingen forbindelse.').waitFor();
    await page.getByText('Lad siden være åben').first().waitFor();
    expect(await phone.held()).not.toContain(words);
    expect(await phone.remembered()).not.toContain(words);
    await page.context().setOffline(false);
    await isThere(phone);
    expect(await contactsOf(home, `${words} venter`)).toHaveLength(1);
    await phone.leave();
  }, 60_000);

  it('says what no number and no address is, before anything is sent', async () => {
    const phone = await onPhone();
    const { page } = phone;
    await opens(phone);
    await answers(phone, words);
    await page.locator('#phone').fill('12');
    await page.locator('#email').fill('nanna@');
    await sends(phone);
    await page.locator('#phone-fault').getByText('Nummeret er for kort.').waitFor();
    await page.locator('#email-fault').getByText('E-mailadressen er ikke hel.').waitFor();
    expect(await page.locator('#phone').getAttribute('aria-invalid')).toBe('true');
    expect(await faultsOf(phone, 'contact unreachable')).toEqual([]);
    expect(askedOf(phone)).toEqual([]);
    await phone.leave();
  }, 60_000);

  it('shows her words again, and what to change, when the hub says no to what waited; until then nobody reads them', async () => {
    const phone = await onPhone();
    const { page } = phone;
    await opens(phone);
    await answers(phone, `${words} står her`, 'yes');
    await page.locator('#phone').fill('00 00 12 99');
    const problem = { type: '/problems/bad-input', status: 400, errors: [{ pointer: '#/phones', code: 'is-phone' }] };
    const no = { status: 400, contentType: 'application/problem+json', body: JSON.stringify(problem) };
    let isCut = true;
    await page.route('**/api/own/contacts', (route) =>
      isCut ? route.abort('internetdisconnected') : route.fulfill(no),
    );
    await sends(phone);
    await page.getByText('Ingen forbindelse.').waitFor();
    expect(await phone.held()).not.toContain(words);
    expect(await phone.remembered()).not.toContain(words);
    isCut = false;
    await page.getByText('Kunne ikke modtages. Det, du skrev, står her stadig').waitFor();
    await page.locator('#phone-fault').getByText('Nummeret er for kort.').waitFor();
    expect(await page.locator('#story').inputValue()).toBe(`${words} står her`);
    expect(await page.locator('#phone').inputValue()).toBe('00 00 12 99');
    expect(await page.locator('input[name="danger"][value="yes"]').isChecked()).toBe(true);
    refusalSaid(phone.visitor, 400);
    expect(await faultsOf(phone, 'contact refused')).toEqual([]);
    await page.unroute('**/api/own/contacts');
    await page.locator('#phone').fill('00 00 12 98');
    await sends(phone);
    await isThere(phone);
    expect(await contactsOf(home, `${words} står her`)).toHaveLength(1);
    await phone.leave();
  }, 60_000);

  it('is wiped after half an hour without a touch, and by whoever thinks better of it', async () => {
    const phone = await onPhone();
    const { page } = phone;
    await page.clock.install();
    await opens(phone);
    await answers(phone, words);
    await page.clock.fastForward('29:00');
    expect(await page.locator('#story').inputValue()).toBe(words);
    await page.locator('#email').fill('ny@example.dk');
    await page.clock.fastForward('29:00');
    expect(await page.locator('#story').inputValue()).toBe(words);
    await page.clock.fastForward('02:00');
    await page.getByText('Det, der var skrevet på siden, er slettet.').waitFor();
    expect(await phone.held()).not.toContain(words);
    await opens(phone);
    await answers(phone, words);
    await page.getByRole('button', { name: 'Fortryd' }).click();
    expect(await phone.visitor.focused()).toBe('Har du ingen kode? Skriv til din kommune');
    expect(await phone.held()).not.toContain(words);
    expect(askedOf(phone)).toEqual([]);
    await phone.leave();
  }, 60_000);
});

describe('what stays on the phone of a first contact', () => {
  it('is that the page was opened: not a word, no municipality, and no title that says what it is', async () => {
    const { folder, phone, forget } = await leftBy(served, async (hers) => {
      const before = await hers.page.evaluate<number>('history.length');
      const urls = new Set<string>();
      hers.page.on('framenavigated', (frame) => urls.add(frame.url()));
      await opens(hers);
      await answers(hers, words);
      await hers.page.getByLabel('E-mail, som kun du læser').fill(`${words}@example.dk`);
      await sends(hers);
      await isThere(hers);
      expect(await hers.held()).not.toContain(words);
      expect(await hers.remembered()).not.toContain(words);
      expect(await hers.stored()).toEqual(nothingStored);
      expect([...urls, await hers.page.evaluate<number>('history.length')]).toEqual([before]);
      expect([await hers.page.title(), new URL(hers.page.url()).pathname]).toEqual(['Noter', '/log']);
      await opens(hers);
      await answers(hers, `${words} som ikke blev sendt`);
      await hers.page.keyboard.press('Escape');
      await hers.page.getByText('Vejret i dag').waitFor();
    });
    expect(whereIs(words, folder)).toEqual([]);
    expect(whereIs('/log/', folder)).not.toEqual([]);
    const sent = phone.asked
      .map(({ url, sent: body, headers }) => `${url} ${body} ${headers.referer ?? ''}`)
      .join('\n');
    for (const secret of [words, 'municipality:0561']) expect(sent).not.toContain(secret);
    expect(askedOf(phone).map(({ headers }) => headers['content-type'])).toEqual(['application/jose']);
    forget();
  }, 120_000);

  it('is nothing that is sent after she left in haste, however long the other site takes', async () => {
    const phone = await onPhone();
    const { page } = phone;
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.context().route(`${WEATHER}**`, async (route) => {
      await held;
      await weather(route);
    });
    let isCut = true;
    await page.route('**/api/own/contacts', (route) =>
      isCut ? route.abort('internetdisconnected') : route.continue(),
    );
    await opens(phone);
    await answers(phone, `${words} forladt`);
    await sends(phone);
    await page.getByText('Ingen forbindelse.').waitFor();
    const emptied = await page.evaluate<string>(`(() => {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      return document.body.innerHTML;
    })()`);
    expect(emptied).toBe('');
    isCut = false;
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    go();
    await page.getByText('Vejret i dag').waitFor();
    expect(await contactsOf(home, `${words} forladt`)).toEqual([]);
    await phone.leave();
  }, 60_000);
});

describe('the page of a first contact can be read by everybody, in each of its states', () => {
  it('while it is written, with what is missing, in danger, waiting and sent', async () => {
    const phone = await HerPhone.open(browser, served, { reducedMotion: 'reduce' });
    const { page } = phone;
    await opens(phone);
    expect(await faultsOf(phone, 'contact')).toEqual([]);
    await sends(phone);
    await page.locator('input[name="danger"][value="yes"]').check();
    expect(await faultsOf(phone, 'contact missing')).toEqual([]);
    await answers(phone, 'Skærmen, mens der ventes.');
    await page.context().setOffline(true);
    await sends(phone);
    await page.getByText('Ingen forbindelse.').waitFor();
    expect(await faultsOf(phone, 'contact waiting')).toEqual([]);
    await page.context().setOffline(false);
    await isThere(phone);
    expect(await faultsOf(phone, 'contact sent')).toEqual([]);
    await phone.leave();
  }, 240_000);

  it('in every other language', async () => {
    const phone = await HerPhone.open(browser, served, { reducedMotion: 'reduce' });
    await opens(phone);
    await sends(phone);
    await phone.page.locator('input[name="danger"][value="yes"]').check();
    expect(await faultsInOthers(phone, 'contact')).toEqual([]);
    await phone.leave();
  }, 240_000);

  it('with the keyboard alone', async () => {
    const phone = await HerPhone.open(browser, served, { isMobile: false, hasTouch: false });
    const { page, visitor } = phone;
    await visitor.tabTo('Har du ingen kode?');
    await page.keyboard.press('Enter');
    await page.locator('#contact').waitFor();
    await visitor.tabTo('Nej');
    await page.keyboard.press('Space');
    await visitor.tabTo('Hvilken kommune?');
    await page.keyboard.type('Varde');
    await visitor.tabTo('Hvad sker der?');
    await page.keyboard.type('Skrevet uden mus.');
    for (let question = 0; question < 3; question += 1) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
    }
    await visitor.tabTo('Send');
    await page.keyboard.press('Enter');
    await isThere(phone);
    expect(await contactsOf(elsewhere, 'Skrevet uden mus.')).toHaveLength(1);
    await phone.leave();
  }, 60_000);
});
