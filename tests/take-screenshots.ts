/** `npm run screenshots`: takes the pictures that README.md shows, of the newest article of the built site (`dist/`). */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './support/chromium.ts';
import { serve } from './support/server.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.github', 'screenshots');

mkdirSync(folder, { recursive: true });
const [browser, server] = await Promise.all([openBrowser(), serve(join(root, 'dist'))]);
const page = await browser.newPage({ viewport: { width: 1440, height: 810 } });
await page.goto(server.url);
await page.goto((await page.locator('#articles ~ ul h3 a').first().getAttribute('href'))!.replace(/^\//, server.url));
await page.evaluate(() => document.fonts.ready);
// Where claims stand with their evidence.
await page
  .locator('.passages :is(.timestamp, a[role="doc-noteref"])')
  .nth(4)
  .evaluate((mark) => mark.scrollIntoView({ block: 'center' }));
for (const colorScheme of ['light', 'dark'] as const) {
  await page.emulateMedia({ colorScheme });
  await page.screenshot({ path: join(folder, `${colorScheme}.png`) });
}
await browser.close();
server.close();
