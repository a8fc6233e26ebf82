// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import java.util.List;

/// All bots, by name: `GET /api/v1/bots`.
public record BotsAnswer(List<BotView> bots) {

    public BotsAnswer {
        bots = List.copyOf(bots);
    }
}
