// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.execution;

import dev.tradewind.base.check.Checks;

/// Expected cost of one side of a trade, bps of notional, positive = cost. `basis` says which rates were
/// used (fee tier, spread source).
public record CostEstimate(double feeBps, double spreadBps, double impactBps, String basis) {

    public CostEstimate {
        Checks.finite("feeBps", feeBps);
        Checks.finite("spreadBps", spreadBps);
        Checks.finite("impactBps", impactBps);
    }

    /// The whole cost of one side.
    public double totalBps() {
        return feeBps + spreadBps + impactBps;
    }
}
