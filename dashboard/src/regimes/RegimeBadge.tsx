// SPDX-License-Identifier: Apache-2.0
import type { RegimeReading } from '../wire/regime';
import './RegimeBadge.css';

/** The regime's name on its colour, and whether only the rule of leaving it slowly keeps it. */
export function RegimeBadge({ reading }: { reading: RegimeReading }) {
  const name = reading.regime.toLowerCase();
  return (
    <>
      <span className={`regime regime-${name}`}>{name}</span>
      {isHeld(reading) && (
        <span className="faint" title="Another state is likelier now; a change must last first.">
          {' '}
          held
        </span>
      )}
    </>
  );
}

/** Whether another state is likelier than the one named. */
function isHeld({ regime, probabilities }: RegimeReading): boolean {
  if (probabilities === undefined || regime === 'UNKNOWN') {
    return false;
  }
  const { trending, ranging, choppy, crisis } = probabilities;
  const named = { TRENDING: trending, RANGING: ranging, CHOPPY: choppy, CRISIS: crisis }[regime];
  return named < Math.max(trending, ranging, choppy, crisis);
}
