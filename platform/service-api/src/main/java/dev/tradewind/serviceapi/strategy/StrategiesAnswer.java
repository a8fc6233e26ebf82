// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import java.util.List;

/// Every strategy that can be run, by name: `GET /api/v1/strategies`.
public record StrategiesAnswer(List<StrategyView> strategies) {

    public StrategiesAnswer {
        strategies = List.copyOf(strategies);
    }
}
