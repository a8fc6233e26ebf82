// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.model.decision.DecisionRecord;
import java.util.List;

/// Whole decisions in the order they were made: `GET /api/v1/decision-records?after=N`. `next` is
/// the position to go on from; no records means that there are no more yet.
public record DecisionRecordsAnswer(List<DecisionRecord> decisions, long next) {

    public DecisionRecordsAnswer {
        decisions = List.copyOf(decisions);
    }
}
