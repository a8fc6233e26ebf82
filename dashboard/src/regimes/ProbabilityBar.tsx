// SPDX-License-Identifier: Apache-2.0
import { percent } from '../format/fraction';
import type { RegimeProbabilities } from '../wire/regime';
import './ProbabilityBar.css';

const STATES = ['trending', 'ranging', 'choppy', 'crisis'] as const;

/** Narrower parts have no room for their number; the bar's title has all four. */
const ROOM_FOR_NUMBER = 0.18;

/** The probability of each state as parts of one bar, with their percents. */
export function ProbabilityBar({ probabilities }: { probabilities: RegimeProbabilities }) {
  const words = STATES.map((state) => `${state} ${percent(probabilities[state], 0)}`).join(', ');
  return (
    <span className="probabilities" role="img" aria-label={words} title={words}>
      {STATES.map((state) => (
        <span key={state} className={state} style={{ width: `${probabilities[state] * 100}%` }}>
          {probabilities[state] >= ROOM_FOR_NUMBER && (probabilities[state] * 100).toFixed(0)}
        </span>
      ))}
    </span>
  );
}
