// SPDX-License-Identifier: Apache-2.0
import type { DecisionSummary, Outcome, RiskCheck, Side, SignalAction } from './decision';
import type { DecimalText, InstantText, Money } from './money';
import type { RegimeReading } from './regime';

/**
 * A part of the page as the console knows it. LIVE: fresh. STALE: its source does not answer now, `value` is the
 * last that was known, as of `receivedAt`. ABSENT: nothing has been known yet.
 */
export interface Section<T> {
  state: 'LIVE' | 'STALE' | 'ABSENT';
  reason?: string;
  receivedAt?: InstantText;
  value?: T;
}

export type ServiceState = 'READY' | 'DEGRADED' | 'WAITING' | 'DOWN';

export interface ServiceHealth {
  name: string;
  state: ServiceState;
  reason: string;
  since: InstantText;
}

export interface Quote {
  symbol: string;
  close: DecimalText;
  asOf: InstantText;
}

/** What is traded on, and whose clock rules. */
export interface Market {
  simulated: boolean;
  label: string;
  timeframe: string;
  venueTime?: InstantText;
  speed?: number;
  paused?: string;
  quotes: Quote[];
}

export interface Position {
  symbol: string;
  quantity: DecimalText;
  averageEntryPrice: DecimalText;
  markPrice: DecimalText;
  marketValue: Money;
  unrealizedPnl: Money;
}

export interface Portfolio {
  asOf: InstantText;
  equity: Money;
  cash: Money;
  peakEquity: Money;
  drawdownFraction: DecimalText;
  dayPnl: Money;
  startEquity: Money;
  totalPnl: Money;
  totalReturnFraction: DecimalText;
  realizedPnl: Money;
  unrealizedPnl: Money;
  fees: Money;
  exposure: Money;
  exposureFraction: DecimalText;
  positions: Position[];
}

export interface EquityPoint {
  asOf: InstantText;
  equity: DecimalText;
  drawdownFraction: DecimalText;
}

export interface RiskStatus {
  halted: boolean;
  reason: string;
  since?: InstantText;
  newRiskScaleFraction: DecimalText;
  limits: RiskCheck[];
}

export interface BotRow {
  id: string;
  strategy: string;
  family: string;
  symbols: string[];
  timeframe: string;
  state: 'RUNNING' | 'STOPPED';
  parameters: Record<string, string>;
  lastDecision?: {
    id: string;
    asOf: InstantText;
    outcome: Outcome;
    action?: SignalAction;
    reason: string;
  };
  quantity?: DecimalText;
  marketValue: Money;
  realizedPnl: Money;
  unrealizedPnl: Money;
  pnl: Money;
  fees: Money;
}

export interface OrderRow {
  clientOrderId: string;
  symbol: string;
  side: Side;
  quantity: DecimalText;
  filled: DecimalText;
  limitPrice: DecimalText;
  state: string;
  style: string;
  at: InstantText;
  bots: string[];
}

export interface FillRow {
  entryId: string;
  clientOrderId: string;
  symbol: string;
  side: Side;
  price: DecimalText;
  quantity: DecimalText;
  fee: Money;
  role: 'MAKER' | 'TAKER';
  time: InstantText;
}

/** What execution costs so far, against the arrival price. */
export interface Costs {
  fees: Money;
  slippageBps: number;
  makerRatioFraction: number;
  feesAvoidedByCrossing: Money;
}

/** The parts of the page by the name of their stream event. */
export interface Sections {
  market: Section<Market>;
  services: Section<ServiceHealth[]>;
  portfolio: Section<Portfolio>;
  equity: Section<EquityPoint[]>;
  regimes: Section<RegimeReading[]>;
  risk: Section<RiskStatus>;
  bots: Section<BotRow[]>;
  orders: Section<OrderRow[]>;
  fills: Section<FillRow[]>;
  costs: Section<Costs>;
  decisions: Section<DecisionSummary[]>;
}

export type SectionName = keyof Sections;

export const SECTION_NAMES: readonly SectionName[] = [
  'market',
  'services',
  'portfolio',
  'equity',
  'regimes',
  'risk',
  'bots',
  'orders',
  'fills',
  'costs',
  'decisions',
];
