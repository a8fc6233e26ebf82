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
  return (
    <ol className="path">
      {market ? <MarketStep step={market} /> : <Step name="Market" />}
      {regime ? <RegimeStep reading={regime} outcome={record.outcome} /> : <Step name="Regime" />}
      {signal ? <SignalStep signal={signal} strategy={record.strategy} /> : <Step name="Signal" />}
      {allocation ? <AllocationStep step={allocation} /> : <Step name="Allocation" />}
      {edge ? <EdgeStep step={edge} /> : <Step name="Edge against cost" />}
      {risk ? <RiskStep decision={risk} /> : <Step name="Risk" />}
      {execution ? (
        <ExecutionStep receipt={execution} record={record} />
      ) : (
        <Step name="Execution" />
      )}
      <Outcome record={record} />
    </ol>
  );
}

function Outcome({ record }: { record: DecisionRecord }) {
  const kind = kindOf(record.outcome);
  const verdict = { TRADE: 'passed', BLOCKED: 'stopped', HOLD: 'calm' } as const;
  return (
    <Step
      name="Outcome"
      verdict={verdict[kind]}
      headline={`${kindWords(kind)}: ${outcomeWords(record.outcome)}`}
    >
      <p>{record.reason}</p>
    </Step>
  );
}
