// SPDX-License-Identifier: Apache-2.0
import type { InstantText } from './money';

export type Regime = 'TRENDING' | 'RANGING' | 'CHOPPY' | 'CRISIS' | 'UNKNOWN';
export type Direction = 'UP' | 'DOWN' | 'NONE';

/** Fractions that sum to 1. */
export interface RegimeProbabilities {
  trending: number;
  ranging: number;
  choppy: number;
  crisis: number;
}

/** `probabilities` are absent where a rule answered, and while the state is UNKNOWN. */
export interface RegimeReading {
  symbol: string;
  timeframe: string;
  asOf: InstantText;
  regime: Regime;
  direction: Direction;
  confidenceFraction: number;
  probabilities?: RegimeProbabilities;
  transitionProbabilityFraction: number;
  since: InstantText;
  indicators: Record<string, number>;
  evidence: string[];
  modelVersion: string;
}
