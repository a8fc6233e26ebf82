// SPDX-License-Identifier: Apache-2.0
import { grouped, round } from './decimal';

/** A price as the venue quotes it, with at least two decimals. */
export function price(text: string): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  return grouped(decimals < 2 ? round(text, 2) : text);
}
