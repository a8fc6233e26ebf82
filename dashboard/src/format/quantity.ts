// SPDX-License-Identifier: Apache-2.0
import { grouped, withSign } from './decimal';

/** A quantity of an asset, every digit of it. */
export function quantity(text: string): string {
  return withSign(grouped(text));
}
