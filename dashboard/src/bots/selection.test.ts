// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { SNAPSHOT } from '../fixtures/fixtures';
import { compare } from '../format/decimal';
import type { BotRow } from '../wire/overview';
import { EVERY_BOT, products, selected, sorted } from './selection';

const BOTS = SNAPSHOT.bots.value!;

/** If this failed, a bot would be missing from the table or in the wrong place. */
describe('choosing bots', () => {
  it('shows all of them at first', () => {
    expect(selected(BOTS, EVERY_BOT)).toEqual(BOTS);
    expect(products(BOTS)).toEqual(['ADA-USD', 'BTC-USD', 'ETH-USD', 'SOL-USD']);
  });

  it('finds by name or strategy, product and state together', () => {
    const found = selected(BOTS, { text: 'RSI', product: 'BTC-USD', state: 'HOLDING' });
    expect(found.length).toBeGreaterThan(0);
    for (const bot of found) {
      expect(bot.config.id).toContain('rsi');
      expect(bot.config.symbols).toEqual(['BTC-USD']);
      expect(bot.holdings).not.toEqual([]);
    }
  });

  it('sorts money by value and names by their numbers', () => {
    const byPnl = sorted(BOTS, { key: 'pnl', descending: true });
    for (let i = 1; i < byPnl.length; i++) {
      expect(compare(pnl(byPnl[i - 1]), pnl(byPnl[i]))).toBeGreaterThanOrEqual(0);
    }
    const names = sorted(BOTS, { key: 'id', descending: false }).map((each) => each.config.id);
    expect(names.indexOf('rsi-ada-10')).toBeLessThan(names.indexOf('rsi-ada-34'));
  });
});

function pnl(bot: BotRow | undefined): string {
  return bot?.result?.pnl.amount ?? '0';
}
