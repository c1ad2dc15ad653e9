import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Visitor } from '../browser/visitor';

const folder = 'docs/screens';
const widths = [320, 768, 1280];
/** The folds of a page that a screenshot shows, in pixels. */
const HEIGHT = 1_100;

/** What stands in the window, at each width; `arranged`: once it is as wide as that. */
export async function draws({ page }: Visitor, name: string, arranged = async () => {}): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    await arranged();
    await page.screenshot({ path: path.join(folder, `${name}-${width}.png`) });
  }
}

/** The same, from the part of the page on that has this heading. */
export async function drawsPart(visitor: Visitor, name: string, heading: string): Promise<void> {
  const part = visitor.page.getByRole('heading', { name: heading, exact: true }).first();
  await draws(visitor, name, () => part.evaluate((at: { scrollIntoView(): void }) => at.scrollIntoView()));
}
