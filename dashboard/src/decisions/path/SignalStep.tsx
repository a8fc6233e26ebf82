// SPDX-License-Identifier: Apache-2.0
import { percent } from '../../format/fraction';
import { durationMillis, span } from '../../format/time';
import { indicatorName, sentence } from '../../format/words';
import { SideWord } from '../../parts/SideWord';
import { indicatorValue } from '../../regimes/indicatorValue';
import type { Signal } from '../../wire/decision';
import { Facts } from './Facts';
import { Step } from './Step';

/** What the strategy wished, and the numbers behind the wish. */
export function SignalStep({ signal, strategy }: { signal: Signal; strategy: string }) {
  const hold = signal.action === 'HOLD';
  return (
    <Step
      name="Signal"
      verdict={hold ? 'calm' : 'passed'}
      headline={
        <>
          <SideWord side={signal.action} /> <span className="faint">by {sentence(strategy)}</span>
        </>
      }
    >
      <p>{signal.reason}</p>
      <Facts facts={[...(hold ? [] : wish(signal)), ...inputs(signal)]} />
    </Step>
  );
}

function wish(signal: Signal): (readonly [string, string])[] {
  const hope = [
    ['Expected return', percent(signal.expectedReturnFraction, 2, true)],
    ['Horizon', span(durationMillis(signal.horizon))],
  ] as const;
  return [
    ['Strength', percent(signal.strengthFraction, 0)],
    ['Confidence', percent(signal.confidenceFraction, 0)],
    ...(signal.action === 'BUY' ? hope : []),
    ['Urgency', signal.urgency.toLowerCase()],
  ];
}

function inputs(signal: Signal): (readonly [string, string])[] {
  return Object.entries(signal.inputs).map(([key, value]) => [
    indicatorName(key),
    indicatorValue(key, value),
  ]);
}
