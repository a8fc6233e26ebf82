// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.execution;

import dev.tradewind.base.check.Checks;

/// One way that was weighed, with its expected cost in bps of notional, one way, positive = cost.
/// `opportunityBps` is what the unfilled part is expected to forgo; the total is the sum of the four.
public record PlanAlternative(
        PlanStyle style,
        double feeBps,
        double spreadBps,
        double impactBps,
        double opportunityBps,
        double fillProbabilityFraction,
        String note) {

    public PlanAlternative {
        Checks.finite("feeBps", feeBps);
        Checks.finite("spreadBps", spreadBps);
        Checks.finite("impactBps", impactBps);
        Checks.finite("opportunityBps", opportunityBps);
        Checks.fraction("fillProbabilityFraction", fillProbabilityFraction);
    }

    /// The whole expected cost.
    public double totalBps() {
        return feeBps + spreadBps + impactBps + opportunityBps;
    }
}
