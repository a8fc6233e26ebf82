// SPDX-License-Identifier: Apache-2.0
import { bps, figure } from '../../format/number';
import type { EdgeStep as Edge } from '../../wire/decision';
import { costBps, requiredBps } from '../edge';
import { EdgeBar } from './EdgeBar';
import { Step } from './Step';

/** Whether the trade was expected to pay its round trip. */
export function EdgeStep({ step }: { step: Edge }) {
  const cost = costBps(step);
  const required = requiredBps(step);
  const difference = Math.abs(step.expectedEdgeBps - required);
  return (
    <Step
      name="Edge against cost"
      verdict={step.passes ? 'passed' : 'stopped'}
      headline={`${bps(step.expectedEdgeBps)} expected, ${bps(required)} needed`}
    >
      <EdgeBar step={step} />
      <p>
        {step.passes ? 'Pays for itself' : 'Falls short'} by {bps(difference)}.
      </p>
      <p>
        The round trip costs {bps(cost)}; a trade must earn {figure(step.requiredMultiple, 2)} times
        that.
      </p>
    </Step>
  );
}
