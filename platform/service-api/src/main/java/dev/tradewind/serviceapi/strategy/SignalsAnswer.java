// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.model.bot.BotId;
import java.util.List;

/// The newest signals of one bot, by symbol: `GET /api/v1/signals/{bot}`.
public record SignalsAnswer(BotId bot, List<BotSignal> signals) {

    public SignalsAnswer {
        signals = List.copyOf(signals);
    }
}
