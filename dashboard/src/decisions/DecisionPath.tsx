// SPDX-License-Identifier: Apache-2.0
import { kindWords, outcomeWords } from '../format/words';
import type { DecisionRecord } from '../wire/decision';
import './DecisionPath.css';
import { kindOf } from './kind';
import { AllocationStep } from './path/AllocationStep';
import { EdgeStep } from './path/EdgeStep';
import { ExecutionStep } from './path/ExecutionStep';
import { MarketStep } from './path/MarketStep';
import { RegimeStep } from './path/RegimeStep';
import { RiskStep } from './path/RiskStep';
import { SignalStep } from './path/SignalStep';
import { Step } from './path/Step';

/** The decision drawn as the way it went: each step with its numbers, down to where it ended. */
export function DecisionPath({ record }: { record: DecisionRecord }) {
  const { market, regime, signal, allocation, edge, risk, execution } = record;
  const skip = skipped(record);
  return (
    <ol className="path">
      {market ? <MarketStep step={market} /> : <Step name="Market" headline={skip} />}
      {regime ? (
        <RegimeStep reading={regime} outcome={record.outcome} />
      ) : (
        <Step name="Regime" headline={skip} />
      )}
      {signal ? (
        <SignalStep signal={signal} strategy={record.strategy} />
      ) : (
        <Step name="Signal" headline={skip} />
      )}
      {allocation ? (
        <AllocationStep step={allocation} />
      ) : (
        <Step name="Allocation" headline={skip} />
      )}
      {edge ? <EdgeStep step={edge} /> : <Step name="Edge against cost" headline={skip} />}
      {risk ? <RiskStep decision={risk} /> : <Step name="Risk" headline={skip} />}
      {execution ? (
        <ExecutionStep receipt={execution} record={record} />
      ) : (
        <Step name="Execution" headline={skip} />
      )}
      <Outcome record={record} />
    </ol>
  );
}

/** Why a step is absent: a reduction needs neither edge nor grant, everything else had ended. */
function skipped({ side, execution, crossed }: DecisionRecord): string {
  const isReduction = side === 'SELL' && (execution !== undefined || crossed !== undefined);
  return isReduction ? 'not needed to reduce' : 'not reached';
}

function Outcome({ record: { outcome } }: { record: DecisionRecord }) {
  const kind = kindOf(outcome);
  const verdict = { TRADE: 'passed', BLOCKED: 'stopped', HOLD: 'calm' } as const;
  const headline = `${kindWords(kind)}: ${outcomeWords(outcome).toLowerCase()}`;
  return <Step name="Outcome" verdict={verdict[kind]} headline={headline} />;
}
