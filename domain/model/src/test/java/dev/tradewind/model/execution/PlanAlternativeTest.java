// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, the planner would compare costs that leave a part out.
class PlanAlternativeTest {

    @Test
    void costsTheSumOfItsParts() {
        assertThat(alternative(50, 0.5).totalBps()).isCloseTo(50 + 2 + 1 + 7, within(1e-9));
        assertThat(new CostEstimate(90, 2.5, 0.5, "entry tier").totalBps())
                .isCloseTo(93, within(1e-9));
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThatThrownBy(() -> alternative(Double.NaN, 0.5)).hasMessageContaining("feeBps");
        assertThatThrownBy(() -> alternative(1, 1.5))
                .hasMessageContaining("fillProbabilityFraction must be within 0..1");
        assertThatThrownBy(() -> new CostEstimate(1, Double.POSITIVE_INFINITY, 0, "x"))
                .hasMessageContaining("spreadBps");
    }

    @Test
    void staysAsItWasWeighed() {
        List<PlanAlternative> weighed = new ArrayList<>(List.of(alternative(50, 0.5)));
        ExecutionPlan plan = new ExecutionPlan(PlanStyle.WAIT, "spread too wide", weighed, null);
        weighed.clear();
        assertThat(plan.alternatives()).hasSize(1);
    }

    private static PlanAlternative alternative(double feeBps, double fillProbability) {
        return new PlanAlternative(PlanStyle.POST_ONLY, feeBps, 2, 1, 7, fillProbability, "rest");
    }
}
