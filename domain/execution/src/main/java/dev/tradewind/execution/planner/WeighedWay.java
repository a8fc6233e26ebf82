// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.planner;

import dev.tradewind.model.execution.PlanAlternative;
import dev.tradewind.model.money.Price;
import org.jspecify.annotations.Nullable;

/// One way with its expected costs, the limit price it would use (absent for waiting), and why it
/// may not be taken (absent if it may).
record WeighedWay(PlanAlternative costs, @Nullable Price limit, @Nullable String objection) {

    boolean isAdmissible() {
        return objection == null;
    }

    /// The costs as they are shown, the objection in the note.
    PlanAlternative shown() {
        return objection == null
                ? costs
                : new PlanAlternative(
                        costs.style(),
                        costs.feeBps(),
                        costs.spreadBps(),
                        costs.impactBps(),
                        costs.opportunityBps(),
                        costs.fillProbabilityFraction(),
                        "not admissible: " + objection);
    }
}
