// SPDX-License-Identifier: Apache-2.0
import { percent } from '../../format/fraction';
import { money } from '../../format/money';
import { sentence } from '../../format/words';
import type { AllocationStep as Allocation } from '../../wire/decision';
import { Facts } from './Facts';
import { Step } from './Step';

/** How much of the capital this bot could use, and how much it therefore aimed at. */
export function AllocationStep({ step }: { step: Allocation }) {
  return (
    <Step name="Allocation" verdict="passed" headline={`Target ${money(step.target)}`}>
      <Facts
        facts={[
          ['Family', sentence(step.family)],
          ['Family weight', percent(step.familyWeightFraction, 0)],
          ['Shared by', step.botsInFamily === 1 ? '1 bot' : `${step.botsInFamily} bots`],
          ['Budget', money(step.budget)],
          ['Holds now', money(step.current)],
        ]}
      />
    </Step>
  );
}
