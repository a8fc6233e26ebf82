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
      (wanted === '' ||
        `${each.config.id} ${each.config.strategy}`.toLowerCase().includes(wanted)) &&
      (product === '' || each.config.symbols.includes(product)) &&
      inState(each, state),
  );
}

function inState(bot: BotRow, state: BotFilter['state']): boolean {
  switch (state) {
    case 'ALL':
      return true;
    case 'HOLDING':
      return bot.holdings.length > 0;
    case 'RUNNING':
    case 'STOPPED':
      return bot.state === state;
  }
}

/** The products any of the bots trades, sorted. */
export function products(rows: BotRow[]): string[] {
  return [...new Set(rows.flatMap((each) => each.config.symbols))].sort();
}

const ORDER: Record<BotColumn, (a: BotRow, b: BotRow) => number> = {
  id: (a, b) => a.config.id.localeCompare(b.config.id, 'en', { numeric: true }),
  strategy: (a, b) => a.config.strategy.localeCompare(b.config.strategy),
  product: (a, b) => a.config.symbols.join().localeCompare(b.config.symbols.join()),
  state: (a, b) => a.state.localeCompare(b.state),
  last: (a, b) => (a.latest[0]?.outcome ?? '').localeCompare(b.latest[0]?.outcome ?? ''),
  value: (a, b) => compare(held(a), held(b)),
  pnl: (a, b) => compare(a.result?.pnl.amount ?? '0', b.result?.pnl.amount ?? '0'),
  fees: (a, b) => compare(a.result?.fees.amount ?? '0', b.result?.fees.amount ?? '0'),
};

/** The worth of a bot's largest holding; most bots trade one product. */
function held({ holdings }: BotRow): string {
  return (
    holdings
      .map((each) => each.marketValue.amount)
      .toSorted(compare)
      .at(-1) ?? '0'
  );
}

/** The bots by one column; equals keep the order of their names. */
export function sorted(rows: BotRow[], { key, descending }: Sorting<BotColumn>): BotRow[] {
  const direction = descending ? -1 : 1;
  return rows.toSorted((a, b) => direction * ORDER[key](a, b) || ORDER.id(a, b));
}
