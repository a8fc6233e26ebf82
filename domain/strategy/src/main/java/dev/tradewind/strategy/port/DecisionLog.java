// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.port;

import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.List;

/// Keeps the record of every evaluation.
public interface DecisionLog {

    /// Keeps all records of one cycle, in evaluation order; a cycle is kept whole or not at all.
    void keep(Timeframe timeframe, Instant asOf, List<DecisionRecord> records);
}
