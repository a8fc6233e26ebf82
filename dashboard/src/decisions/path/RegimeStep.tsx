// SPDX-License-Identifier: Apache-2.0
import { percent } from '../../format/fraction';
import { between, span } from '../../format/time';
import { indicatorName } from '../../format/words';
import { indicatorValue } from '../../regimes/indicatorValue';
import { ProbabilityBar } from '../../regimes/ProbabilityBar';
import { RegimeBadge } from '../../regimes/RegimeBadge';
import type { Outcome } from '../../wire/decision';
import type { RegimeReading } from '../../wire/regime';
import { Facts } from './Facts';
import { Step } from './Step';

/** The state the market was in, how sure that was, and the evidence. */
export function RegimeStep({ reading, outcome }: { reading: RegimeReading; outcome: Outcome }) {
  const blocked = outcome === 'REGIME_BLOCKED';
  return (
    <Step
      name="Regime"
      verdict={blocked ? 'stopped' : 'passed'}
      headline={
        <>
          <RegimeBadge reading={reading} /> {percent(reading.confidenceFraction, 0)} sure
        </>
      }
    >
      {reading.probabilities && <ProbabilityBar probabilities={reading.probabilities} />}
      <Facts
        facts={[
          ['Direction', reading.direction.toLowerCase()],
          ['For', span(between(reading.since, reading.asOf))],
          ['Chance of change', percent(reading.transitionProbabilityFraction, 0)],
          ...Object.entries(reading.indicators).map(
            ([key, value]) => [indicatorName(key), indicatorValue(key, value)] as const,
          ),
        ]}
      />
      {reading.evidence.length > 0 && (
        <ul className="evidence">
          {reading.evidence.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <p className="faint">Model {reading.modelVersion}</p>
    </Step>
  );
}
