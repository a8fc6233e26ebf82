// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.portfolio;

import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.model.portfolio.Position;
import java.time.Instant;
import java.util.List;

/// What is held: `GET /api/v1/positions`.
public record PositionsAnswer(
        Instant asOf,
        List<Position> positions,
        List<BotPosition> botPositions,
        List<OpenOrder> openOrders) {

    public PositionsAnswer {
        positions = List.copyOf(positions);
        botPositions = List.copyOf(botPositions);
        openOrders = List.copyOf(openOrders);
    }
}
