// SPDX-License-Identifier: Apache-2.0
import { sign } from '../format/decimal';
import { signedMoney } from '../format/money';
import type { Money } from '../wire/money';

/** A gain or a loss, with sign and colour. */
export function Amount({ value }: { value: Money }) {
  const direction = sign(value.amount);
  const tone = direction > 0 ? 'gain' : direction < 0 ? 'loss' : undefined;
  return <span className={tone}>{signedMoney(value)}</span>;
}
