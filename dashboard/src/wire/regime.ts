// SPDX-License-Identifier: Apache-2.0
import type { InstantText } from './money';

export type Regime = 'TRENDING' | 'RANGING' | 'CHOPPY' | 'CRISIS' | 'UNKNOWN';
export type Direction = 'UP' | 'DOWN' | 'NONE';

export interface RegimeReading {
  symbol: string;
  timeframe: string;
  asOf: InstantText;
  regime: Regime;
  direction: Direction;
  confidenceFraction: number;
  transitionProbabilityFraction: number;
  since: InstantText;
  indicators: Record<string, number>;
  evidence: string[];
  modelVersion: string;
}
