// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is held and what may still be bought: positions at their marks, buy orders at their limits,
/// and grants the snapshot cannot show yet (issued at or after its instant) at their worst price.
final class Exposure {

    private final PortfolioSnapshot snapshot;
    private final List<IssuedGrant> inFlight;
    private final SortedMap<Symbol, Money> bySymbol = new TreeMap<>();

    Exposure(PortfolioSnapshot snapshot, List<IssuedGrant> grants) {
        this.snapshot = snapshot;
        inFlight =
                grants.stream()
                        .filter(grant -> !grant.issuedAt().isBefore(snapshot.asOf()))
                        .toList();
        snapshot.positions().forEach(held -> add(held.symbol(), held.marketValue()));
        for (OpenOrder order : snapshot.openOrders()) {
            if (order.side() == Side.BUY) {
                add(order.symbol(), order.limitPrice().times(order.remaining(), currency()));
            }
        }
        for (IssuedGrant grant : inFlight) {
            if (grant.side() == Side.BUY) {
                add(grant.symbol(), grant.worstNotional());
            }
        }
    }

    Money equity() {
        return snapshot.equity();
    }

    /// Every product with exposure.
    SortedMap<Symbol, Money> bySymbol() {
        return Collections.unmodifiableSortedMap(bySymbol);
    }

    /// The same in the form of statistics.
    SortedMap<Symbol, Double> amounts() {
        SortedMap<Symbol, Double> amounts = new TreeMap<>();
        bySymbol.forEach((symbol, held) -> amounts.put(symbol, held.amount().doubleValue()));
        return amounts;
    }

    Money of(Symbol symbol) {
        return bySymbol.getOrDefault(symbol, Money.zero(currency()));
    }

    Money gross() {
        return bySymbol.values().stream().reduce(Money.zero(currency()), Money::plus);
    }

    Money largest() {
        return bySymbol.values().stream().reduce(Money.zero(currency()), Money::max);
    }

    /// What is held of `symbol` and not already promised to a sale.
    Quantity sellable(Symbol symbol) {
        Quantity held =
                snapshot.position(symbol).map(each -> each.quantity()).orElse(Quantity.ZERO);
        Quantity promised =
                snapshot.openOrders().stream()
                        .filter(order -> order.side() == Side.SELL)
                        .filter(order -> order.symbol().equals(symbol))
                        .map(OpenOrder::remaining)
                        .reduce(Quantity.ZERO, Quantity::plus);
        Quantity granted =
                inFlight.stream()
                        .filter(grant -> grant.side() == Side.SELL)
                        .filter(grant -> grant.symbol().equals(symbol))
                        .map(IssuedGrant::maxQuantity)
                        .reduce(Quantity.ZERO, Quantity::plus);
        return held.minus(held.min(promised.plus(granted)));
    }

    private Asset currency() {
        return snapshot.reportingCurrency();
    }

    private void add(Symbol symbol, Money value) {
        bySymbol.merge(symbol, value, Money::plus);
    }
}
