// SPDX-License-Identifier: Apache-2.0
import { count } from '../../format/number';
import { price } from '../../format/price';
import { durationMillis, span } from '../../format/time';
import type { MarketStep as Market } from '../../wire/decision';
import { Facts } from './Facts';
import { Step } from './Step';

/** The market as the decision saw it. */
export function MarketStep({ step }: { step: Market }) {
  return (
    <Step
      name="Market"
      verdict={step.synthetic ? 'reduced' : 'passed'}
      headline={`Close ${price(step.close)}`}
    >
      <Facts
        facts={[
          ['Age at the decision', span(durationMillis(step.age))],
          ['Bars known', count(step.bars)],
          ['Last bar', step.synthetic ? 'filled in, not recorded' : 'recorded'],
        ]}
      />
    </Step>
  );
}
