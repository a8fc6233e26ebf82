// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { percent } from '../format/fraction';
import { grouped, round } from '../format/decimal';
import { minute } from '../format/time';
import { useSection } from '../live/useLive';
import { Empty, Panel } from '../parts/Panel';
import type { EquityPoint } from '../wire/overview';
import './EquityPanel.css';

const EquityChart = lazy(() => import('./EquityChart'));

/** Equity over venue time, and the fall from its peak below it. */
export function EquityPanel() {
  const section = useSection('equity');
  const currency = useSection('portfolio').value?.equity.currency ?? 'USD';
  return (
    <Panel
      title={`Equity and drawdown, ${currency}`}
      section={section}
      className="equity"
      aside={<Legend points={section.value} />}
    >
      {(points) =>
        points.length < 2 ? (
          <Empty>The curve begins with the second closed bar.</Empty>
        ) : (
          <>
            <Summary points={points} />
            <Suspense fallback={<Empty>Loading the chart…</Empty>}>
              <EquityChart points={points} />
            </Suspense>
          </>
        )
      }
    </Panel>
  );
}

function Legend({ points }: { points: EquityPoint[] | undefined }) {
  const last = points?.at(-1);
  return last === undefined ? null : (
    <span className="equity-legend" aria-hidden="true">
      <i className="equity-line" /> {grouped(round(last.equity, 2))}
      <i className="drawdown-line" /> −{percent(last.drawdownFraction, 2)}
    </span>
  );
}

/** The chart in a sentence, for those who do not see it. */
function Summary({ points }: { points: EquityPoint[] }) {
  const first = points[0]!;
  const last = points.at(-1)!;
  const worst = Math.max(...points.map((each) => Number(each.drawdownFraction)));
  return (
    <p className="visually-hidden">
      Equity went from {grouped(round(first.equity, 2))} at {minute(first.asOf)} to{' '}
      {grouped(round(last.equity, 2))} at {minute(last.asOf)} UTC; largest drawdown{' '}
      {percent(worst, 2)}.
    </p>
  );
}
