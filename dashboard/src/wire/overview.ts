// SPDX-License-Identifier: Apache-2.0
import type { DecisionSummary, OrderRequest, PlanStyle, RiskCheck, Side } from './decision';
import type { DecimalText, InstantText, Money } from './money';
import type { RegimeReading } from './regime';
import type { Correlations, PortfolioVar } from './risk';

/**
 * A part of the page as the console knows it. LIVE: fresh. STALE: its source does not answer now,
 * `value` is the
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
  price: DecimalText;
  time: InstantText;
}

/** What is traded on, and whose clock rules; `speed` is measured, in venue seconds per second. */
export interface Market {
  simulated: boolean;
  label: string;
  timeframe: string;
  venueTime: InstantText;
  speed?: number;
  finished: boolean;
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
  feesAvoided: Money;
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
  mode: 'ACTIVE' | 'REDUCE_ONLY' | 'HALTED';
  reason: string;
  limitsVersion: number;
  asOf?: InstantText;
  equity?: Money;
  peakEquity?: Money;
  drawdownFraction?: DecimalText;
  noNewRiskUntil?: InstantText;
  usage: RiskCheck[];
}

/** A bot; `result` is absent before its first fill, and while portfolio-manager does not answer. */
export interface BotRow {
  config: {
    id: string;
    strategy: string;
    symbols: string[];
    timeframe: string;
    parameters: Record<string, string>;
  };
  state: 'RUNNING' | 'STOPPED';
  latest: DecisionSummary[];
  holdings: { quantity: DecimalText; marketValue: Money }[];
  result?: { pnl: Money; realizedPnl: Money; unrealizedPnl: Money; fees: Money };
}

export interface BotShare {
  bot: string;
  quantity: DecimalText;
}

export interface Order {
  request: OrderRequest;
  state: string;
  style: PlanStyle;
  filled: DecimalText;
  remaining: DecimalText;
  shares: BotShare[];
  note?: string;
  createdAt: InstantText;
  updatedAt: InstantText;
}

export interface FillBooked {
  fill: {
    entryId: string;
    clientOrderId: string;
    symbol: string;
    side: Side;
    price: DecimalText;
    quantity: DecimalText;
    fee: Money;
    role: 'MAKER' | 'TAKER';
    time: InstantText;
  };
  shares: BotShare[];
  late: boolean;
}

/**
 * What execution cost so far, against the mid at each decision; ratios are absent before the first
 * fill.
 */
export interface Costs {
  orders: number;
  filledNotional: Money;
  fees: Money;
  spread: Money;
  move: Money;
  costBps?: number;
  makerRatioFraction?: number;
}

/** The parts of the page by the name of their stream event. */
export interface Sections {
  market: Section<Market>;
  services: Section<ServiceHealth[]>;
  portfolio: Section<Portfolio>;
  equity: Section<EquityPoint[]>;
  regimes: Section<RegimeReading[]>;
  risk: Section<RiskStatus>;
  losses: Section<PortfolioVar>;
  correlation: Section<Correlations>;
  bots: Section<BotRow[]>;
  orders: Section<Order[]>;
  fills: Section<FillBooked[]>;
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
  'losses',
  'correlation',
  'bots',
  'orders',
  'fills',
  'costs',
  'decisions',
];
