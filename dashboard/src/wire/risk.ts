// SPDX-License-Identifier: Apache-2.0
import type { InstantText, Money } from './money';

/** One method at one confidence; absent where it has no answer, `remark` says why. */
export interface VarFigure {
  method: string;
  confidence: number;
  valueAtRisk?: Money;
  expectedShortfall?: Money;
  valueAtRiskFraction?: number;
  expectedShortfallFraction?: number;
  remark?: string;
}

/** A position's part of the parametric value at risk and of the historical expected shortfall. */
export interface VarComponent {
  symbol: string;
  marketValue: Money;
  valueAtRisk: Money;
  shareFraction: number;
  expectedShortfall: Money;
  proxiedFraction: number;
}

/** What the present positions may lose within `horizonDays`; `absentReason` where nothing can be said. */
export interface PortfolioVar {
  asOf: InstantText;
  equity: Money;
  horizonDays: number;
  days: number;
  lastDay?: InstantText;
  ageMillis: number;
  proxiedFraction: number;
  method: string;
  figures: VarFigure[];
  components: VarComponent[];
  absentReason?: string;
}

/** Whether correlations rose abruptly in a market under stress. */
export interface CorrelationSpike {
  alarm: boolean;
  shift?: number;
  percentileFraction?: number;
  volatilityRatio?: number;
  drawdownScore?: number;
  reason: string;
}

/** How products move together; a product that did not move has no entries in `matrix`. */
export interface Correlations {
  asOf: InstantText;
  stepSeconds: number;
  periods: number;
  newest?: InstantText;
  ageMillis: number;
  symbols: string[];
  matrix: Record<string, Record<string, number>>;
  projected: boolean;
  average?: number;
  clusters: string[][];
  leftOut: string[];
  spike: CorrelationSpike;
}
