// SPDX-License-Identifier: Apache-2.0
import { percent } from '../format/fraction';
import { figure } from '../format/number';
import { price } from '../format/price';
import { between, span } from '../format/time';
import { useSection } from '../live/useLive';
import { Meter } from '../parts/Meter';
import { Empty, Panel } from '../parts/Panel';
import '../parts/Table.css';
import type { Direction, RegimeReading } from '../wire/regime';
import { ProbabilityBar } from './ProbabilityBar';
import { RegimeBadge } from './RegimeBadge';

const ARROW: Record<Direction, string> = { UP: '↑', DOWN: '↓', NONE: '→' };

/** The state of each market, how sure we are, for how long, and the numbers that decided it. */
export function RegimePanel() {
  const quotes = useSection('market').value?.quotes ?? [];
  const closes = new Map(quotes.map((each) => [each.symbol, each.price]));
  return (
    <Panel title="Regimes" section={useSection('regimes')} className="regimes">
      {(readings) =>
        readings.length === 0 ? (
          <Empty>No bar has been classified yet.</Empty>
        ) : (
          <div className="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">Product</th>
                  <th scope="col" className="number">
                    Price
                  </th>
                  <th scope="col">Regime</th>
                  <th scope="col">Confidence</th>
                  <th scope="col">Probabilities</th>
                  <th scope="col">For</th>
                  <th scope="col" className="number">
                    ADX
                  </th>
                  <th scope="col" className="number">
                    CHOP
                  </th>
                  <th scope="col" className="number">
                    ATR
                  </th>
                </tr>
              </thead>
              <tbody>
                {readings.map((each) => (
                  <Row key={each.symbol} reading={each} close={closes.get(each.symbol)} />
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Panel>
  );
}

function Row({ reading, close }: { reading: RegimeReading; close: string | undefined }) {
  const { indicators, regime, direction, confidenceFraction, probabilities } = reading;
  return (
    <tr title={reading.evidence.join('; ')}>
      <th scope="row">{reading.symbol}</th>
      <td className="number">{close === undefined ? '–' : price(close)}</td>
      <td>
        <RegimeBadge reading={reading} />{' '}
        <span aria-label={`direction ${direction.toLowerCase()}`}>{ARROW[direction]}</span>
      </td>
      <td>
        <Meter
          fraction={confidenceFraction}
          label={`Confidence of ${reading.symbol}`}
          tone={regime.toLowerCase()}
        />{' '}
        {percent(confidenceFraction, 0)}
      </td>
      <td>
        {probabilities === undefined ? '–' : <ProbabilityBar probabilities={probabilities} />}
      </td>
      <td>{lasting(reading)}</td>
      <td className="number">{indicator(indicators['adx'], 1)}</td>
      <td className="number">{indicator(indicators['choppiness'], 1)}</td>
      <td className="number">{normalized(indicators['atr_normalized'])}</td>
    </tr>
  );
}

function lasting({ since, asOf }: RegimeReading): string {
  return since === asOf ? 'new' : span(between(since, asOf));
}

function indicator(value: number | undefined, places: number): string {
  return value === undefined ? '–' : figure(value, places);
}

function normalized(value: number | undefined): string {
  return value === undefined ? '–' : percent(value, 2);
}
