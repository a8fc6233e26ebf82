// SPDX-License-Identifier: Apache-2.0
// Drives the page in a real Chromium against a running console: node scripts/browser-test.mjs URL
// PICTURES
// What the system behind the console is to do next is said as a line `do: …` on the output; the
// test of
// services/console that starts this script obeys. Exit code 0 when everything held.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from './browser.mjs';

const PATIENCE = { timeout: 30_000 };
const [url, pictures] = process.argv.slice(2);
mkdirSync(pictures, { recursive: true });
const browser = await startBrowser();
const page = await browser.newPage({
  viewport: { width: 1600, height: 1000 },
  colorScheme: 'dark',
});
page.setDefaultTimeout(PATIENCE.timeout);
const complaints = [];
page.on('pageerror', (error) => complaints.push(`error: ${error}`));
page.on('console', (message) => {
  if (message.type() === 'error' && /Content Security Policy/.test(message.text())) {
    complaints.push(message.text());
  }
});

try {
  await page.goto(url);
  await step('says that the market is simulated', async () => {
    const banner = page.locator('.banner-simulated');
    await banner.waitFor();
    assert.match(await banner.innerText(), /SIMULATED/i);
    assert.match(await banner.innerText(), /no real money/);
    const box = await banner.boundingBox();
    assert.ok(box && box.y === 0 && box.width >= 1590, 'the banner spans the top of the page');
  });
  await step('shows every service, bot and the curve', async () => {
    await page.locator('.connection-live').waitFor();
    assert.equal(await page.locator('.service-ready').count(), 7);
    assert.equal(await page.locator('.bots tbody tr').count(), 39);
    await page.locator('.equity canvas').first().waitFor();
    await page.screenshot({ path: join(pictures, 'overview-dark.png') });
  });
  await step('follows a change without a reload', async () => {
    say('do: change the cash');
    await page.locator('.figures', { hasText: '$1,234.56' }).waitFor();
  });
  await step('filters decisions', async () => {
    await page.getByRole('button', { name: 'Blocked', exact: true }).click();
    await page.locator('.decisions tbody tr').first().waitFor();
    assert.equal(await page.locator('.decisions .badge', { hasText: 'No signal' }).count(), 0);
    await page.getByRole('group', { name: 'Kind of decision' }).getByText('All').click();
  });
  await step('opens a decision by keyboard, and Escape closes it', async () => {
    await page.locator('.decisions tbody button').first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Reduced by position').waitFor();
    assert.equal(await dialog.locator('.step').count(), 8);
    assert.ok(await dialog.locator('.edge-track').first().isVisible());
    await page.screenshot({ path: join(pictures, 'decision.png') });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });
  await step('stops a bot', async () => {
    await page.getByRole('button', { name: 'Stop rsi-ada-10', exact: true }).click();
    await page.getByRole('button', { name: 'Start rsi-ada-10', exact: true }).waitFor();
  });
  await step('halts trading after a reason and the typed word', async () => {
    await page.getByRole('button', { name: 'Halt…' }).click();
    await page.getByLabel('Reason').fill('drill');
    await page.getByLabel('Type HALT').fill('HALT');
    await page.getByRole('button', { name: 'Halt trading' }).click();
    await page.locator('.risk .badge', { hasText: 'Halted' }).waitFor();
  });
  await step('says which service is gone and that its part is old', async () => {
    say('do: stop risk management');
    await page.locator('.service-down', { hasText: 'Risk management' }).waitFor();
    await page.locator('.risk .panel-note', { hasText: 'Not current' }).waitFor();
  });
  await step('is readable on a telephone and in light', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.screenshot({ path: join(pictures, 'overview-light.png') });
    await page.setViewportSize({ width: 390, height: 844 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 390, `the page is wider than a telephone: ${width}`);
    await page.setViewportSize({ width: 1600, height: 1000 });
  });
  await step('says when the console is gone and keeps what it knew', async () => {
    say('do: stop the console');
    await page.locator('.lost', { hasText: 'Console unreachable' }).waitFor();
    assert.match(await page.locator('.lost').innerText(), /Last update .+ ago/);
    assert.equal(await page.locator('.bots tbody tr').count(), 39);
    await page.screenshot({ path: join(pictures, 'disconnected.png') });
  });
  assert.deepEqual(complaints, []);
} catch (failure) {
  await page.screenshot({ path: join(pictures, 'failure.png') });
  throw failure;
} finally {
  await browser.close();
}

function say(line) {
  console.log(line);
}

async function step(name, action) {
  await action();
  say(`ok: ${name}`);
}
