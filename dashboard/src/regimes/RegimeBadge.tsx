// SPDX-License-Identifier: Apache-2.0
import type { Regime } from '../wire/regime';
import './RegimeBadge.css';

/** The regime's name on its colour. */
export function RegimeBadge({ regime }: { regime: Regime }) {
  return <span className={`regime regime-${regime.toLowerCase()}`}>{regime.toLowerCase()}</span>;
}
