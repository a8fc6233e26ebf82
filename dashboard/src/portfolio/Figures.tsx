// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { sign } from '../format/decimal';
import { percent } from '../format/fraction';
import { money } from '../format/money';
import { bps } from '../format/number';
import { minute } from '../format/time';
import { useSection } from '../live/useLive';
import { Amount } from '../parts/Amount';
import { Meter } from '../parts/Meter';
import { Panel } from '../parts/Panel';
import { amount, shareOf } from '../risk/CheckTable';
import type { RiskCheck } from '../wire/decision';
import type { Costs, Portfolio } from '../wire/overview';
import './Figures.css';

/** The account in numbers: worth, result, risk taken, cost paid. */
export function Figures() {
  const section = useSection('portfolio');
  const costs = useSection('costs').value;
  const limits = useSection('risk').value?.usage ?? [];
  return (
    <Panel
      title="Account"
      section={section}
      className="figures-panel"
      aside={section.value && <AsOf instant={section.value.asOf} />}
    >
      {(portfolio) => (
        <dl className="figures">
          <Worth portfolio={portfolio} />
          <Result portfolio={portfolio} />
          <Exposure portfolio={portfolio} limits={limits} />
          <CostFigures portfolio={portfolio} costs={costs} />
        </dl>
      )}
    </Panel>
  );
}

function AsOf({ instant }: { instant: string }) {
  return <span className="faint">as of {minute(instant)} UTC</span>;
}

function Worth({ portfolio }: { portfolio: Portfolio }) {
  return (
    <>
      <Figure name="Equity" value={money(portfolio.equity)}>
        {percent(portfolio.totalReturnFraction, 2, true)} since start
      </Figure>
      <Figure name="Cash" value={money(portfolio.cash)}>
        started with {money(portfolio.startEquity, 0)}
      </Figure>
    </>
  );
}

function Result({ portfolio }: { portfolio: Portfolio }) {
  return (
    <>
      <Figure name="Total P&L" value={<Amount value={portfolio.totalPnl} />}>
        after all costs
      </Figure>
      <Figure name="Last 24 h" value={<Amount value={portfolio.dayPnl} />}>
        venue time
      </Figure>
      <Figure name="Realized" value={<Amount value={portfolio.realizedPnl} />}>
        unrealized <Amount value={portfolio.unrealizedPnl} />
      </Figure>
    </>
  );
}

function Exposure({ portfolio, limits }: { portfolio: Portfolio; limits: RiskCheck[] }) {
  const under = sign(portfolio.drawdownFraction) > 0;
  return (
    <>
      <Figure
        name="Drawdown"
        value={
          <span className={under ? 'loss' : undefined}>
            {percent(portfolio.drawdownFraction, 2)}
          </span>
        }
      >
        <Bound limits={limits} name="drawdown">
          from the peak of {money(portfolio.peakEquity, 0)}
        </Bound>
      </Figure>
      <Figure name="Exposure" value={money(portfolio.exposure)}>
        <Bound limits={limits} name="gross">
          {percent(portfolio.exposureFraction)} of equity
        </Bound>
      </Figure>
    </>
  );
}

/** How far a limit of risk management is used; plain words while risk does not tell its limits. */
function Bound({
  limits,
  name,
  children,
}: {
  limits: RiskCheck[];
  name: string;
  children: ReactNode;
}) {
  const check = limits.find((each) => each.name.startsWith(name));
  const share = check && shareOf(check);
  if (check === undefined || share === null || share === undefined) {
    return children;
  }
  return (
    <>
      <Meter fraction={share} label={`${name}: share of its limit`} /> limit{' '}
      {amount(check.limit, check.unit)}
    </>
  );
}

function CostFigures({ portfolio, costs }: { portfolio: Portfolio; costs: Costs | undefined }) {
  const { costBps, makerRatioFraction } = costs ?? {};
  return (
    <>
      <Figure name="Fees paid" value={money(portfolio.fees)}>
        {money(portfolio.feesAvoided)} saved by crossing
      </Figure>
      <Figure
        name="Maker ratio"
        value={makerRatioFraction === undefined ? '–' : percent(makerRatioFraction, 0)}
      >
        {costBps === undefined ? 'nothing filled yet' : <>all costs {bps(costBps)}</>}
      </Figure>
    </>
  );
}

function Figure({
  name,
  value,
  children,
}: {
  name: string;
  value: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd className="figure-value">{value}</dd>
      <dd className="figure-note">{children}</dd>
    </div>
  );
}
