// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.sizing.LargestRemainder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One bot's part of a fill or cross, and what it posts to the ledger.
record FillPart(BotId bot, BotLine.BotTrade trade) {

    private static final BigDecimal FEE_STEP = new BigDecimal("0.00000001");

    /// Divides `fill` by `shares`, its fee in proportion by largest remainders.
    static List<FillPart> split(Fill fill, List<BotShare> shares) {
        List<BotShare> given =
                shares.isEmpty()
                        ? List.of(new BotShare(PortfolioEngine.UNASSIGNED, fill.quantity()))
                        : shares;
        Quantity sum = given.stream().map(BotShare::quantity).reduce(Quantity.ZERO, Quantity::plus);
        Checks.require(
                sum.equals(fill.quantity()), "shares", "must add up to " + fill.quantity(), sum);
        List<BigDecimal> fees = fees(fill.fee(), given);
        List<FillPart> parts = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            BotShare share = given.get(index);
            Money fee = new Money(fees.get(index), fill.fee().currency());
            parts.add(
                    new FillPart(
                            share.bot(),
                            new BotLine.BotTrade(
                                    fill.side(),
                                    share.quantity(),
                                    fill.price(),
                                    fee,
                                    fill.time())));
        }
        return parts;
    }

    /// The sellers' parts, then the buyers', free of fees.
    static List<FillPart> split(InternalCross cross) {
        return Stream.concat(
                        cross.sellers().stream().map(share -> of(cross, share, Side.SELL)),
                        cross.buyers().stream().map(share -> of(cross, share, Side.BUY)))
                .toList();
    }

    private static FillPart of(InternalCross cross, BotShare share, Side side) {
        Money free = Money.zero(cross.symbol().quote());
        return new FillPart(
                share.bot(),
                new BotLine.BotTrade(side, share.quantity(), cross.price(), free, cross.asOf()));
    }

    /// Base against TRADING, quote against TRADING, fee from CASH to FEES.
    List<Posting> postings(Symbol symbol) {
        BigDecimal sign = BigDecimal.valueOf(trade.side().sign());
        Money base = new Money(trade.quantity().value(), symbol.base()).times(sign);
        Money paid = trade.price().times(trade.quantity(), symbol.quote()).times(sign);
        List<Posting> postings = new ArrayList<>();
        postings.add(new Posting(bot, AccountKind.HOLDINGS, base));
        postings.add(new Posting(bot, AccountKind.TRADING, base.negated()));
        postings.add(new Posting(bot, AccountKind.CASH, paid.negated()));
        postings.add(new Posting(bot, AccountKind.TRADING, paid));
        if (!trade.fee().isZero()) {
            postings.add(new Posting(bot, AccountKind.CASH, trade.fee().negated()));
            postings.add(new Posting(bot, AccountKind.FEES, trade.fee()));
        }
        return postings;
    }

    private static List<BigDecimal> fees(Money fee, List<BotShare> shares) {
        List<BigDecimal> weights = shares.stream().map(share -> share.quantity().value()).toList();
        BigDecimal size = fee.amount().abs();
        List<BigDecimal> parts = LargestRemainder.split(size, weights, FEE_STEP);
        return fee.isNegative() ? parts.stream().map(BigDecimal::negate).toList() : parts;
    }
}
