import type { Browser } from 'playwright-core';
import type { Served } from './hub';
import { Visitor } from './visitor';

/** A case that the frontline has just reported, open in front of the visitator; where it is. */
export async function reportedCase(browser: Browser, served: Served, story: string) {
  const frontline = await (await Visitor.come(browser, served)).signIn('frontline');
  await frontline.tell(story);
  await frontline.page.getByRole('button', { name: 'Send til visitatoren' }).click();
  await frontline.page.getByRole('heading', { name: 'Tak. Det er modtaget.' }).waitFor();
  await frontline.leave();
  const visitator = await (await Visitor.come(browser, served)).signIn('visitator');
  await visitator.goTo('/cases');
  await visitator.page.locator('.line-what a').first().click();
  await visitator.page.getByText(story).waitFor();
  return { visitator, address: visitator.path() };
}
