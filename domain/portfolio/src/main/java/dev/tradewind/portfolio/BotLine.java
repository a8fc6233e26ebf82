// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.BotPosition;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One bot's trades in one product.
final class BotLine {

    private final BotId bot;
    private final Symbol symbol;
    private final Holding holding;
    private Money realized;
    private Money fees;
    private Money traded;
    private int fills;
    private int roundTrips;
    private int wins;
    private int entries;
    private @Nullable Instant openedAt;
    private Price lastFillPrice;
    private Instant lastFillAt;
    private Money tripPaid;
    private Money tripFees;
    private Money tripPnl;

    BotLine(BotId bot, Symbol symbol, Price firstPrice, Instant firstTime) {
        this.bot = bot;
        this.symbol = symbol;
        holding = new Holding(symbol.quote());
        Money zero = Money.zero(symbol.quote());
        realized = zero;
        fees = zero;
        traded = zero;
        tripPaid = zero;
        tripFees = zero;
        tripPnl = zero;
        lastFillPrice = firstPrice;
        lastFillAt = firstTime;
    }

    /// A bot's part of a fill or of a cross.
    record BotTrade(Side side, Quantity quantity, Price price, Money fee, Instant time) {}

    /// Books the trade; the round trip it ended, if it made the bot flat.
    Optional<RoundTrip> book(BotTrade trade) {
        Money notional = trade.price().times(trade.quantity(), symbol.quote());
        lastFillPrice = trade.price();
        lastFillAt = trade.time();
        fees = fees.plus(trade.fee());
        traded = traded.plus(notional);
        tripFees = tripFees.plus(trade.fee());
        fills++;
        if (trade.side() == Side.BUY) {
            buy(trade, notional);
            return Optional.empty();
        }
        return sell(trade, notional);
    }

    /// Takes over what the account owned from the start, at its first price; not a trade.
    void contribute(Quantity quantity, Money value, Instant time) {
        openedAt = openedAt == null ? time : openedAt;
        tripPaid = tripPaid.plus(value);
        holding.add(quantity, value, Money.zero(value.currency()));
    }

    Quantity quantity() {
        return holding.quantity();
    }

    BotPosition position() {
        return new BotPosition(
                bot,
                symbol,
                holding.quantity(),
                holding.isFlat() ? null : holding.averagePrice(),
                openedAt,
                entries,
                lastFillPrice,
                lastFillAt,
                realized,
                fees);
    }

    BotAttribution attribution(Price mark) {
        return new BotAttribution(
                bot, realized, holding.unrealizedPnl(mark), fees, traded, fills, roundTrips, wins);
    }

    private void buy(BotTrade trade, Money notional) {
        if (holding.isFlat()) {
            openedAt = trade.time();
        }
        entries++;
        tripPaid = tripPaid.plus(notional);
        holding.add(trade.quantity(), notional, trade.fee());
    }

    private Optional<RoundTrip> sell(BotTrade trade, Money notional) {
        Holding.Released released = holding.remove(trade.quantity());
        Money pnl = notional.minus(released.cost()).minus(released.entryFees()).minus(trade.fee());
        realized = realized.plus(pnl);
        tripPnl = tripPnl.plus(pnl);
        Instant opened = openedAt;
        if (!holding.isFlat() || opened == null) {
            return Optional.empty();
        }
        RoundTrip trip =
                new RoundTrip(bot, symbol, opened, trade.time(), tripPaid, tripFees, tripPnl);
        startOver();
        roundTrips++;
        wins += trip.pnl().isPositive() ? 1 : 0;
        return Optional.of(trip);
    }

    private void startOver() {
        Money zero = Money.zero(symbol.quote());
        openedAt = null;
        entries = 0;
        tripPaid = zero;
        tripFees = zero;
        tripPnl = zero;
    }
}
