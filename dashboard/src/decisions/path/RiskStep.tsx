// SPDX-License-Identifier: Apache-2.0
import { price } from '../../format/price';
import { quantity } from '../../format/quantity';
import { clock } from '../../format/time';
import { sentence } from '../../format/words';
import { CheckTable } from '../../risk/CheckTable';
import type { RiskDecision } from '../../wire/decision';
import { Facts } from './Facts';
import { Step, type StepVerdict } from './Step';

const VERDICT: Record<RiskDecision['type'], StepVerdict> = {
  APPROVED: 'passed',
  REDUCED: 'reduced',
  DENIED: 'stopped',
};

/** What risk management answered, with every check it made. */
export function RiskStep({ decision }: { decision: RiskDecision }) {
  return (
    <Step name="Risk" verdict={VERDICT[decision.type]} headline={headline(decision)}>
      {decision.type === 'DENIED' && <p>{decision.reason}</p>}
      <CheckTable checks={decision.checks} />
      {decision.type !== 'DENIED' && (
        <Facts
          facts={[
            ['Granted', quantity(decision.grant.maxQuantity)],
            [
              'Price band',
              `${price(decision.grant.lowPrice)} – ${price(decision.grant.highPrice)}`,
            ],
            ['Until', `${clock(decision.grant.expiresAt)} UTC, once`],
          ]}
        />
      )}
    </Step>
  );
}

function headline(decision: RiskDecision): string {
  switch (decision.type) {
    case 'APPROVED':
      return 'Approved in full';
    case 'REDUCED':
      return `Reduced by ${sentence(decision.bindingCheck).toLowerCase()}`;
    case 'DENIED':
      return `Denied by ${sentence(decision.failedCheck).toLowerCase()}`;
  }
}
