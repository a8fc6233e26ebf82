// SPDX-License-Identifier: Apache-2.0
import { grouped, round } from './decimal';

/** A price as the venue quotes it, with at least two decimals. */
export function price(text: string): string {
  return grouped(round(text, Math.max(2, decimals(text))));
}

/** A mean of prices, to the decimals of a price that was quoted. */
export function averagePrice(text: string, quoted: string): string {
  return grouped(round(text, Math.max(2, decimals(quoted))));
}

function decimals(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
