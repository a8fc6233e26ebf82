// SPDX-License-Identifier: Apache-2.0
import { compare } from '../format/decimal';
import type { Sorting } from '../parts/SortableHeader';
import type { BotRow } from '../wire/overview';

export interface BotFilter {
  text: string;
  product: string;
  state: 'ALL' | 'RUNNING' | 'STOPPED' | 'HOLDING';
}

export const EVERY_BOT: BotFilter = { text: '', product: '', state: 'ALL' };

export type BotColumn = 'id' | 'strategy' | 'product' | 'state' | 'last' | 'value' | 'pnl' | 'fees';

/** The bots a filter lets through, in their own order. */
export function selected(rows: BotRow[], { text, product, state }: BotFilter): BotRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(
    (each) =>
      (wanted === '' || `${each.id} ${each.strategy}`.toLowerCase().includes(wanted)) &&
      (product === '' || each.symbols.includes(product)) &&
      inState(each, state),
  );
}

function inState(bot: BotRow, state: BotFilter['state']): boolean {
  switch (state) {
    case 'ALL':
      return true;
    case 'HOLDING':
      return bot.quantity !== undefined;
    case 'RUNNING':
    case 'STOPPED':
      return bot.state === state;
  }
}

/** The products any of the bots trades, sorted. */
export function products(rows: BotRow[]): string[] {
  return [...new Set(rows.flatMap((each) => each.symbols))].sort();
}

const ORDER: Record<BotColumn, (a: BotRow, b: BotRow) => number> = {
  id: (a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }),
  strategy: (a, b) => a.strategy.localeCompare(b.strategy),
  product: (a, b) => a.symbols.join().localeCompare(b.symbols.join()),
  state: (a, b) => a.state.localeCompare(b.state),
  last: (a, b) => (a.lastDecision?.outcome ?? '').localeCompare(b.lastDecision?.outcome ?? ''),
  value: (a, b) => compare(a.marketValue.amount, b.marketValue.amount),
  pnl: (a, b) => compare(a.pnl.amount, b.pnl.amount),
  fees: (a, b) => compare(a.fees.amount, b.fees.amount),
};

/** The bots by one column; equals keep the order of their names. */
export function sorted(rows: BotRow[], { key, descending }: Sorting<BotColumn>): BotRow[] {
  const direction = descending ? -1 : 1;
  return rows.toSorted((a, b) => direction * ORDER[key](a, b) || ORDER.id(a, b));
}
