// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.port;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.execution.CostEstimate;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.signal.Urgency;
import java.time.Instant;

/// What a trade is expected to cost, the way execution would do it.
public interface CostModel {

    /// Expected cost of one side of the trade.
    Answer<CostEstimate> oneWay(CostQuestion question);

    /// A trade of `quantity` decided at `asOf`, when the mid price was `mid`.
    record CostQuestion(
            Symbol symbol,
            Side side,
            Quantity quantity,
            Price mid,
            Urgency urgency,
            Instant asOf) {}
}
