// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.execution;

import dev.tradewind.model.order.OrderRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The chosen way and all that were weighed. `order` is absent exactly when the choice is to wait.
public record ExecutionPlan(
        PlanStyle chosen,
        String reason,
        List<PlanAlternative> alternatives,
        @Nullable OrderRequest order) {

    public ExecutionPlan {
        alternatives = List.copyOf(alternatives);
    }
}
