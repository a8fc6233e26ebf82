// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.portfolio.Position;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.risk.history.MarketReturns;
import dev.tradewind.risk.history.Markets;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Portfolios and requests for the tests of this package: 50,000 USD, all in cash, unless told
/// otherwise.
final class Portfolios {

    static final Instant T0 = Instant.parse("2025-01-01T00:00:00Z");
    static final Symbol BTC = Symbol.parse("BTC-USD");
    static final Symbol ETH = Symbol.parse("ETH-USD");
    static final BotId BOT = new BotId("bot");

    /// A market that stands in nobody's way: calm, independent products, and all volume one could want.
    static final Answer<MarketReturns> MARKET =
            Answer.of(
                    Markets.hourly(T0, 70)
                            .with(BTC, 0.0001, 1)
                            .with(ETH, 0.0001, 2)
                            .history()
                            .at(T0));

    private Portfolios() {}

    static PortfolioSnapshot flat(Instant asOf) {
        return of(asOf, "50000", "50000", "50000", List.of(), List.of());
    }

    static PortfolioSnapshot withEquity(Instant asOf, String equity, String peak, String dayAgo) {
        return of(asOf, equity, peak, dayAgo, List.of(), List.of());
    }

    static PortfolioSnapshot holding(Instant asOf, Symbol symbol, String quantity, String mark) {
        return of(
                asOf,
                "50000",
                "50000",
                "50000",
                List.of(position(symbol, quantity, mark)),
                List.of());
    }

    static PortfolioSnapshot of(
            Instant asOf,
            String equity,
            String peak,
            String dayAgo,
            List<Position> positions,
            List<OpenOrder> orders) {
        BigDecimal fall = Money.usd(peak).minus(Money.usd(equity)).fractionOf(Money.usd(peak));
        return new PortfolioSnapshot(
                asOf,
                Asset.USD,
                Money.usd(equity),
                Money.usd(equity),
                Money.usd(peak),
                fall,
                Money.usd(dayAgo),
                positions,
                List.of(),
                orders);
    }

    static Position position(Symbol symbol, String quantity, String mark) {
        Price price = Price.of(mark);
        return new Position(
                symbol,
                Quantity.of(quantity),
                price,
                price,
                price.times(Quantity.of(quantity), Asset.USD),
                Money.usd("0"));
    }

    static OpenOrder order(String id, Symbol symbol, Side side, String quantity, String limit) {
        return new OpenOrder(
                new ClientOrderId(id),
                symbol,
                side,
                Quantity.of(quantity),
                Price.of(limit),
                List.of());
    }

    /// A resting buy of BTC at a mid of 100, decided at [#T0] in a trend.
    static TradeRequest buy(String id, String quantity) {
        return request(id, T0, BTC, Side.BUY, quantity, Urgency.NORMAL, Regime.TRENDING);
    }

    static TradeRequest request(
            String id,
            Instant asOf,
            Symbol symbol,
            Side side,
            String quantity,
            Urgency urgency,
            Regime regime) {
        return new TradeRequest(
                id,
                asOf,
                symbol,
                side,
                Quantity.of(quantity),
                Price.of("100"),
                urgency,
                regime,
                asOf,
                List.of(BOT));
    }

    static Answer<PortfolioSnapshot> answer(PortfolioSnapshot snapshot) {
        return Answer.of(snapshot);
    }
}
