import { catalogues } from '../../apps/her-page/src/texts/catalogues';
import type { HerPhone } from './her-phone';
import { draw } from './looking';

type Size = readonly [width: number, scheme: 'dark' | 'light', zoom: number];
const everySize: readonly Size[] = [
  [320, 'dark', 1],
  [390, 'light', 1],
  [390, 'light', 2],
  [1280, 'dark', 1],
];
const onPhones = everySize.slice(0, 3);

/** What somebody may press or write in, smaller than a thumb: links within a sentence of the help apart. */
const tooSmall = `[...document.querySelectorAll('a, button, select, summary, textarea, input, .choices label, .choice')]
  .filter((at) => at.checkVisibility() && !(at.matches('[type=radio], [type=checkbox]') && at.closest('label')))
  .filter((at) => { const { width, height } = at.getBoundingClientRect(); return width < 43.9 || height < 43.9; })
  .map((at) => at.outerHTML.slice(0, 60))`;

/** In Danish and English on each screen, by day and night, with letters twice as large. */
export const faultsOf = (phone: HerPhone, state: string) => faultsIn(phone, state, ['da', 'en'], everySize);

/** In every other language, on a phone. */
export const faultsInOthers = (phone: HerPhone, state: string) =>
  faultsIn(phone, state, Object.keys(catalogues).slice(2), onPhones);

async function faultsIn(
  phone: HerPhone,
  state: string,
  languages: readonly string[],
  sizes: readonly Size[],
): Promise<readonly string[]> {
  const { page, visitor } = phone;
  const faults: string[] = [];
  for (const language of languages) {
    const { texts, direction = 'ltr' } = catalogues[language]!;
    await page.locator('#language').selectOption(language);
    const html = page.locator('html');
    if ((await html.getAttribute('lang')) !== language) faults.push(`${language}: other language`);
    if ((await html.getAttribute('dir')) !== direction) faults.push(`${language}: other direction`);
    if ((await page.title()) !== texts.title) faults.push(`${language}: other title`);
    for (const size of sizes) faults.push(...(await faultsAt(phone, `${state} ${language}`, size)));
  }
  await page.locator('#language').selectOption('da');
  return [...faults, ...visitor.complaints.filter((line) => !/net::ERR/.test(line))];
}

async function faultsAt({ visitor }: HerPhone, state: string, [width, colorScheme, zoom]: Size) {
  const { page } = visitor;
  await page.setViewportSize({ width, height: 844 });
  await page.emulateMedia({ colorScheme });
  await page.evaluate(`document.documentElement.style.fontSize = '${zoom * 100}%'`);
  const where = `${state} ${width} ${colorScheme} ${zoom}`;
  await draw(visitor, where);
  const said = await page.locator('body').innerText();
  const faults = [
    ...(await visitor.violations()),
    ...(await page.evaluate<string[]>(tooSmall)).map((at) => `small: ${at}`),
    ...((await visitor.overflow()) > 0 ? ['is wider than the screen'] : []),
    ...((await visible(page.locator('#leave'))) ? [] : ['no way to leave']),
    ...['1-1-2', '1-1-4'].filter((number) => !said.includes(number)).map((number) => `${number} is missing`),
    ...(/\{\w+\}|undefined/.test(said) ? ['an unfilled text'] : []),
  ];
  return faults.map((fault) => `${where}: ${fault}`);
}

const visible = async (at: ReturnType<HerPhone['page']['locator']>) => {
  await at.page().evaluate('scrollTo(0, document.body.scrollHeight)');
  const box = await at.boundingBox();
  await at.page().evaluate('scrollTo(0, 0)');
  return box !== null && box.y >= 0 && box.y < 200;
};
