// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.decision;

/// What the trade was expected to earn and to cost, round trip, bps of notional.
public record EdgeStep(
        double expectedEdgeBps,
        double feeBps,
        double spreadBps,
        double impactBps,
        double requiredMultiple,
        boolean passes) {

    /// The whole expected round-trip cost.
    public double costBps() {
        return feeBps + spreadBps + impactBps;
    }
}
