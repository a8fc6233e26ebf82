// SPDX-License-Identifier: Apache-2.0
import type { Money, DecimalText, InstantText } from './money';
import type { Regime, RegimeReading } from './regime';

export type Side = 'BUY' | 'SELL';
export type SignalAction = 'BUY' | 'SELL' | 'HOLD';
export type DecisionKind = 'TRADE' | 'BLOCKED' | 'HOLD';
export type PlanStyle = 'MARKETABLE' | 'POST_ONLY' | 'WAIT';
export type Urgency = 'NORMAL' | 'IMMEDIATE';

export type Outcome =
  | 'NO_SIGNAL'
  | 'WARMING_UP'
  | 'NOTHING_TO_SELL'
  | 'AT_TARGET'
  | 'ORDER_PENDING'
  | 'DATA_MISSING'
  | 'PORTFOLIO_UNAVAILABLE'
  | 'REGIME_UNAVAILABLE'
  | 'REGIME_BLOCKED'
  | 'EDGE_BELOW_COST'
  | 'BELOW_MINIMUM'
  | 'RISK_DENIED'
  | 'RISK_UNAVAILABLE'
  | 'EXECUTION_UNAVAILABLE'
  | 'EXECUTION_REFUSED'
  | 'CROSSED_INTERNALLY'
  | 'WAITING_FOR_BETTER_PRICE'
  | 'ORDER_SENT'
  | 'ORDER_UNKNOWN';

/** One line of the list of decisions; absent steps were not reached. */
export interface DecisionSummary {
  id: string;
  bot: string;
  symbol: string;
  timeframe: string;
  asOf: InstantText;
  regime?: Regime;
  action?: SignalAction;
  edge?: EdgeStep;
  side?: Side;
  outcome: Outcome;
  reason: string;
}

export interface MarketStep {
  close: DecimalText;
  age: string;
  bars: number;
  synthetic: boolean;
}

export interface Signal {
  action: SignalAction;
  strengthFraction: number;
  confidenceFraction: number;
  expectedReturnFraction: number;
  horizon: string;
  urgency: Urgency;
  reason: string;
  inputs: Record<string, number>;
}

export interface AllocationStep {
  family: string;
  familyWeightFraction: number;
  botsInFamily: number;
  budget: Money;
  current: Money;
  target: Money;
}

export interface EdgeStep {
  expectedEdgeBps: number;
  feeBps: number;
  spreadBps: number;
  impactBps: number;
  requiredMultiple: number;
  passes: boolean;
}

export interface RiskCheck {
  name: string;
  used: string;
  limit: string;
  unit: string;
  verdict: 'PASSED' | 'REDUCED' | 'FAILED' | 'SKIPPED';
}

export interface Grant {
  grantId: string;
  maxQuantity: DecimalText;
  lowPrice: DecimalText;
  highPrice: DecimalText;
  expiresAt: InstantText;
}

export type RiskDecision =
  | { type: 'APPROVED'; checks: RiskCheck[]; grant: Grant }
  | { type: 'REDUCED'; checks: RiskCheck[]; grant: Grant; bindingCheck: string }
  | { type: 'DENIED'; checks: RiskCheck[]; failedCheck: string; reason: string };

export interface PlanAlternative {
  style: PlanStyle;
  feeBps: number;
  spreadBps: number;
  impactBps: number;
  opportunityBps: number;
  fillProbabilityFraction: number;
  note: string;
}

export interface OrderRequest {
  clientOrderId: string;
  symbol: string;
  side: Side;
  quantity: DecimalText;
  limitPrice: DecimalText;
  timeInForce: string;
  postOnly: boolean;
  expiresAt?: InstantText;
}

export interface ExecutionReceipt {
  status: 'SENT' | 'WAITING' | 'REFUSED' | 'UNKNOWN';
  plan?: {
    chosen: PlanStyle;
    reason: string;
    alternatives: PlanAlternative[];
    order?: OrderRequest;
  };
  clientOrderId?: string;
  code?: string;
  reason: string;
}

/**
 * Why one bot did or did not trade one product at one close; the first absent step is where it
 * ended.
 */
export interface DecisionRecord {
  id: string;
  bot: string;
  strategy: string;
  symbol: string;
  timeframe: string;
  asOf: InstantText;
  market?: MarketStep;
  regime?: RegimeReading;
  signal?: Signal;
  allocation?: AllocationStep;
  edge?: EdgeStep;
  side?: Side;
  wanted?: DecimalText;
  crossed?: DecimalText;
  risk?: RiskDecision;
  execution?: ExecutionReceipt;
  outcome: Outcome;
  reason: string;
}

/** A decision with its explanation in plain words. */
export interface DecisionAnswer {
  decision: DecisionRecord;
  explanation: string[];
}
