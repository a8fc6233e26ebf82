// SPDX-License-Identifier: Apache-2.0
import { percent } from '../../format/fraction';
import { figure } from '../../format/number';
import { sentence } from '../../format/words';
import { Badge } from '../../parts/Badge';
import type { PlanAlternative, PlanStyle } from '../../wire/decision';

interface PlanTableProps {
  alternatives: PlanAlternative[];
  chosen: PlanStyle;
}

/** The ways that were weighed, with their expected cost in bps of notional. */
export function PlanTable({ alternatives, chosen }: PlanTableProps) {
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Way</th>
            <th scope="col" className="number">
              Fees
            </th>
            <th scope="col" className="number">
              Spread
            </th>
            <th scope="col" className="number">
              Impact
            </th>
            <th scope="col" className="number">
              Missed
            </th>
            <th scope="col" className="number">
              Total, bps
            </th>
            <th scope="col" className="number">
              Fills
            </th>
          </tr>
        </thead>
        <tbody>
          {alternatives.map((each) => (
            <tr key={each.style} title={each.note}>
              <th scope="row">
                {sentence(each.style)}{' '}
                {each.style === chosen && <Badge tone="accent">chosen</Badge>}
              </th>
              <td className="number">{figure(each.feeBps)}</td>
              <td className="number">{figure(each.spreadBps)}</td>
              <td className="number">{figure(each.impactBps)}</td>
              <td className="number">{figure(each.opportunityBps)}</td>
              <td className="number">
                <strong>{figure(total(each))}</strong>
              </td>
              <td className="number">{percent(each.fillProbabilityFraction, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function total(each: PlanAlternative): number {
  return each.feeBps + each.spreadBps + each.impactBps + each.opportunityBps;
}
