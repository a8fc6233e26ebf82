// SPDX-License-Identifier: Apache-2.0
import { compare, grouped } from '../format/decimal';
import { percent } from '../format/fraction';
import { money } from '../format/money';
import { sentence } from '../format/words';
import { Badge, type Tone } from '../parts/Badge';
import { Meter } from '../parts/Meter';
import '../parts/Table.css';
import type { RiskCheck } from '../wire/decision';

const TONE: Record<RiskCheck['verdict'], Tone> = {
  PASSED: 'gain',
  REDUCED: 'warn',
  FAILED: 'loss',
  SKIPPED: 'quiet',
};

/** Risk checks: what is used, of which bound, and what each said. */
export function CheckTable({ checks }: { checks: RiskCheck[] }) {
  return (
    <div className="scroll">
      <table className="checks">
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col" className="number">
              Used
            </th>
            <th scope="col" className="number">
              Limit
            </th>
            <th scope="col">Share</th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((each) => (
            <Row key={each.name} check={each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ check }: { check: RiskCheck }) {
  const share = shareOf(check);
  return (
    <tr>
      <th scope="row">{sentence(check.name)}</th>
      <td className="number">{amount(check.used, check.unit)}</td>
      <td className="number">{amount(check.limit, check.unit)}</td>
      <td>
        {share === null ? (
          ''
        ) : (
          <Meter fraction={share} label={`${check.name}: share of its limit`} />
        )}
      </td>
      <td>
        <Badge tone={TONE[check.verdict]}>{check.verdict.toLowerCase()}</Badge>
      </td>
    </tr>
  );
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** The used part of a limit, 0–1, for the bar; null when the two are not numbers. */
export function shareOf({ used, limit }: RiskCheck): number | null {
  if (!DECIMAL.test(used) || !DECIMAL.test(limit) || compare(limit, '0') <= 0) {
    return null;
  }
  return Math.max(0, Number(used) / Number(limit));
}

/** A used or limit value in its unit; every kind of fraction is read as percent. */
export function amount(text: string, unit: string): string {
  if (!DECIMAL.test(text)) {
    return text;
  }
  if (unit.startsWith('fraction')) {
    return percent(text, 2);
  }
  if (/^[A-Z]{3,5}$/.test(unit)) {
    return money({ amount: text, currency: unit });
  }
  return unit === 'seconds' ? `${grouped(text)} s` : `${grouped(text)} ${unit}`;
}
