// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager.view;

import dev.tradewind.model.money.Money;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.portfolio.BotAttribution;
import dev.tradewind.portfolio.EquityPoint;
import java.util.List;

/// What the books said at one instant; immutable, so that any thread may read it.
public record PortfolioView(
        EquityPoint point,
        PortfolioSnapshot snapshot,
        List<Money> balances,
        List<BotAttribution> attribution,
        Money feesAvoided) {

    public PortfolioView {
        balances = List.copyOf(balances);
        attribution = List.copyOf(attribution);
    }
}
