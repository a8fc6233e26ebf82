// SPDX-License-Identifier: Apache-2.0
import type { EdgeStep } from '../wire/decision';

/** The expected cost of the round trip, bps of notional. */
export function costBps({ feeBps, spreadBps, impactBps }: EdgeStep): number {
  return feeBps + spreadBps + impactBps;
}

/** What a trade must be expected to earn: the cost times the multiple that is asked for. */
export function requiredBps(step: EdgeStep): number {
  return costBps(step) * step.requiredMultiple;
}
