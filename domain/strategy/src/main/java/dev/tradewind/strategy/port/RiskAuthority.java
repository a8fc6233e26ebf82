// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.port;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.TradeRequest;

/// The only source of permission for new exposure.
public interface RiskAuthority {

    /// Decides on the request; asking again with the same request id gives the same decision.
    Answer<RiskDecision> decide(TradeRequest request);
}
