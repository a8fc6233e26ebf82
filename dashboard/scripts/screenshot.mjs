// SPDX-License-Identifier: Apache-2.0
// Takes a picture of a running dashboard: node scripts/screenshot.mjs URL OUT.png [dark|light]
// [WIDTHxHEIGHT]
import { startBrowser } from './browser.mjs';

const [url, out, scheme = 'dark', size = '1600x1000'] = process.argv.slice(2);
if (!url || !out) {
  console.error(
    'usage: node scripts/screenshot.mjs URL OUT.png [dark|light] [WIDTHxHEIGHT|WIDTHxfull]',
  );
  process.exit(2);
}
const [width, height] = size.split('x');
const browser = await startBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: Number(width), height: height === 'full' ? 1000 : Number(height) },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  await page.goto(url);
  await page.locator('.connection-live').waitFor();
  await page.locator('.equity canvas, .equity .panel-empty').first().waitFor();
  await page.getByText('Loading the chart').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: out, fullPage: height === 'full', animations: 'disabled' });
} finally {
  await browser.close();
}
