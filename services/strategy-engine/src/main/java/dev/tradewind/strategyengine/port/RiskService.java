// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.port;

import dev.tradewind.base.result.Answer;
import dev.tradewind.framework.client.CallResult;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.serviceapi.risk.RiskClient;
import dev.tradewind.strategy.port.RiskAuthority;

/// Permission from risk-management. Whatever is not a decision is no permission.
public record RiskService(RiskClient client, Patience patience) implements RiskAuthority {

    @Override
    public Answer<RiskDecision> decide(TradeRequest request) {
        CallResult<RiskDecision> result = patience.once(() -> client.decide(request));
        return result.answer()
                .map(Answer::of)
                .orElseGet(() -> Answer.unavailable("risk-management " + result.summary()));
    }
}
