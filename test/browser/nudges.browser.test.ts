import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ByHttp } from './by-http';
import { demoInBrowser, type Served } from './hub';
import { dayFromNow, faultsOf, refusalSaid } from './looking';
import { Visitor } from './visitor';

let served: Served;
let browser: Browser;
let visitor: Visitor;
const comes = async (user: string) => (await Visitor.come(browser, served)).signIn(user);
beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  visitor = await comes('visitator');
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const now = () => visitor.page.getByRole('main').getByText(/^Du får /);
const save = (name: string) => visitor.page.getByRole('button', { name, exact: true }).click();
const address = () => visitor.page.getByLabel('Din postkasse på arbejdet');

describe('the page of nudges', () => {
  it('stands under the name of whoever is signed in, and says that a nudge holds no content', async () => {
    const { page } = visitor;
    await page.getByRole('link', { name: 'Påmindelser' }).click();
    await page.getByRole('heading', { name: 'Påmindelser' }).waitFor();
    await page.getByText('Den nævner hverken personer, sager eller steder, og der er intet link i den.').waitFor();
    await page.getByText('Her sendes der ingen påmindelser endnu.').waitFor();
    expect(await now().innerText()).toBe('Du får ingen påmindelser.');
    expect(await page.getByRole('button', { name: 'Slå påmindelser fra' }).count()).toBe(0);
    expect(await faultsOf(visitor)).toEqual([]);
  }, 120_000);

  it('asks for a mailbox, and takes one of the own agency alone', async () => {
    await save('Slå til');
    expect(await visitor.page.locator('.form-error-message').count()).toBe(1);
    expect(await visitor.focused()).toBe('Din postkasse på arbejdet');
    await address().fill('mette@gmail.example');
    await save('Slå til');
    await visitor.page.getByText('Postkassen er ikke jeres').waitFor();
    refusalSaid(visitor);
    expect(await address().inputValue()).toBe('mette@gmail.example');
    expect(await now().innerText()).toBe('Du får ingen påmindelser.');
    expect(await faultsOf(visitor)).toEqual([]);
  }, 120_000);

  it('turns them on, and says where they go', async () => {
    await address().fill('mette@demo.example');
    await save('Slå til');
    await visitor.page.getByText('Du har valgt mette@demo.example.').waitFor();
    await visitor.page.reload();
    await visitor.page.getByText('Du har valgt mette@demo.example.').waitFor();
    expect(await address().inputValue()).toBe('mette@demo.example');
    expect(await faultsOf(visitor)).toEqual([]);
  }, 120_000);

  it('names a deputy who is nudged, too, and instead while somebody is away', async () => {
    const { page } = visitor;
    const deputy = 'demo-visitator-deputy';
    await page.getByLabel('Stedfortræder').fill(deputy);
    await save('Gem');
    await page.getByText('Stedfortræderen får ingen påmindelser').waitFor();
    refusalSaid(visitor);
    const colleague = await ByHttp.as('visitator-deputy', served);
    await colleague.does('/nudges', { address: 'stedfortraeder@demo.example' });
    await save('Gem');
    await page.getByText(`Din stedfortræder ${deputy} får også påmindelser`).waitFor();
    await page.getByLabel('Væk til og med').fill(dayFromNow(7));
    await save('Gem');
    await page
      .getByText(new RegExp(`^Til og med .* får din stedfortræder ${deputy} dem i stedet for dig\\.$`))
      .waitFor();
    await colleague.does('/nudges/end', {});
    await page.reload();
    await page.getByText(`Din stedfortræder ${deputy} har ikke valgt en postkasse`).waitFor();
    expect(await faultsOf(visitor)).toEqual([]);
  }, 120_000);

  it('turns them off, and then nothing of it is kept', async () => {
    await save('Slå påmindelser fra');
    await visitor.page.getByText('Du får ingen påmindelser.').waitFor();
    expect(await address().inputValue()).toBe('');
    const http = await ByHttp.as('visitator', served);
    expect(await http.reads('/nudges')).toEqual({ domains: ['demo.example'], sends: false });
    expect(await faultsOf(visitor)).toEqual([]);
  }, 120_000);

  it('is offered to nobody whom nothing waits for', async () => {
    for (const user of ['frontline', 'dpo', 'centre-manager']) {
      const other = await comes(user);
      expect([user, await other.page.getByRole('link', { name: 'Påmindelser' }).count()]).toEqual([user, 0]);
      await other.leave();
    }
  }, 120_000);
});
