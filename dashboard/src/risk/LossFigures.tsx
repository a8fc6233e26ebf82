// SPDX-License-Identifier: Apache-2.0
import { percent } from '../format/fraction';
import { money } from '../format/money';
import { count } from '../format/number';
import { sentence } from '../format/words';
import { useSection } from '../live/useLive';
import '../parts/Table.css';
import type { PortfolioVar, VarFigure } from '../wire/risk';
import './LossFigures.css';

/** What the account may lose within a day: the default method, and every method on a click. */
export function LossFigures() {
  const losses = useSection('losses').value;
  if (losses === undefined) {
    return null;
  }
  if (losses.absentReason !== undefined) {
    return <p className="panel-note">No value at risk: {losses.absentReason}</p>;
  }
  return (
    <>
      <dl className="losses">
        <Headline name="VaR 95 %" figure={find(losses, losses.method, 0.95)} of="valueAtRisk" />
        <Headline
          name="ES 97.5 %"
          figure={find(losses, losses.method, 0.975)}
          of="expectedShortfall"
        />
        <div>
          <dt>{basis(losses)}</dt>
        </div>
      </dl>
      <details className="loss-methods">
        <summary>All methods and parts</summary>
        <Methods losses={losses} />
        {losses.components.length > 0 && <Parts losses={losses} />}
      </details>
    </>
  );
}

type Measure = 'valueAtRisk' | 'expectedShortfall';

function Headline({ name, figure, of }: { name: string; figure?: VarFigure; of: Measure }) {
  const amount = figure?.[of];
  const fraction = figure?.[`${of}Fraction`];
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {amount === undefined ? '–' : money(amount)}
        {fraction !== undefined && ` (${percent(fraction, 2)})`}
      </dd>
    </div>
  );
}

function basis({ method, horizonDays, days, proxiedFraction }: PortfolioVar): string {
  const proxied = proxiedFraction > 0 ? `, ${percent(proxiedFraction, 0)} proxied` : '';
  const horizon = horizonDays === 1 ? '1 day' : `${count(horizonDays)} days`;
  return `${horizon}, ${methodName(method).toLowerCase()}, ${count(days)} days of history${proxied}`;
}

const NAMES: Record<string, string> = {
  filtered_historical: 'Filtered historical',
  riskmetrics94: 'RiskMetrics',
  cornish_fisher: 'Cornish-Fisher',
  evt_pot90: 'Extreme values',
  monte_carlo_t: 'Monte Carlo t',
};

function methodName(method: string): string {
  return NAMES[method] ?? sentence(method);
}

const CONFIDENCES = [0.95, 0.975, 0.99];

function Methods({ losses }: { losses: PortfolioVar }) {
  const methods = [...new Set(losses.figures.map((each) => each.method))];
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Method</th>
            {CONFIDENCES.map((confidence) => (
              <th scope="col" className="number" key={confidence}>
                VaR {percent(confidence, confidence === 0.975 ? 1 : 0)}
              </th>
            ))}
            {CONFIDENCES.map((confidence) => (
              <th scope="col" className="number" key={confidence}>
                ES {percent(confidence, confidence === 0.975 ? 1 : 0)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {methods.map((method) => (
            <tr key={method}>
              <th scope="row">{methodName(method)}</th>
              {CONFIDENCES.map((confidence) => (
                <Cell key={confidence} figure={find(losses, method, confidence)} of="valueAtRisk" />
              ))}
              {CONFIDENCES.map((confidence) => (
                <Cell
                  key={confidence}
                  figure={find(losses, method, confidence)}
                  of="expectedShortfall"
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ figure, of }: { figure?: VarFigure; of: Measure }) {
  const amount = figure?.[of];
  return (
    <td className="number" title={figure?.remark}>
      {amount === undefined ? '–' : money(amount)}
    </td>
  );
}

function Parts({ losses }: { losses: PortfolioVar }) {
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Position</th>
            <th scope="col" className="number">
              Value
            </th>
            <th scope="col" className="number">
              Part of VaR 95 %
            </th>
            <th scope="col" className="number">
              Share
            </th>
            <th scope="col" className="number">
              Part of ES 97.5 %
            </th>
          </tr>
        </thead>
        <tbody>
          {losses.components.map((each) => (
            <tr key={each.symbol}>
              <th scope="row">{each.symbol}</th>
              <td className="number">{money(each.marketValue)}</td>
              <td className="number">{money(each.valueAtRisk)}</td>
              <td className="number">{percent(each.shareFraction, 0)}</td>
              <td className="number">{money(each.expectedShortfall)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function find(losses: PortfolioVar, method: string, confidence: number): VarFigure | undefined {
  return losses.figures.find((each) => each.method === method && each.confidence === confidence);
}
