// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.model.decision.DecisionRecord;
import java.util.List;

/// One decision with every step, and in plain words: `GET /api/v1/decisions/{id}`.
public record DecisionAnswer(DecisionRecord decision, List<String> explanation) {

    public DecisionAnswer {
        explanation = List.copyOf(explanation);
    }
}
