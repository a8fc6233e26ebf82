// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.signal.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the bots' wishes in one product come to: opposite wishes meet each other first, each side
/// served in proportion; what is left of the larger side becomes one order, or two when some of its
/// bots are in a hurry and some are not, so that a patient bot never pays for taking.
///
/// `buyers` and `sellers` of the cross add up to the same quantity (empty when there is none).
record Netting(List<BotShare> buyers, List<BotShare> sellers, List<Residual> residuals) {

    /// One bot's wish, in whole lots.
    record Wish(BotId bot, Side side, Quantity quantity, Urgency urgency) {
        BotShare share() {
            return new BotShare(bot, quantity);
        }
    }

    /// What has to be traded with the market, with the bots' shares in the order of their wishes.
    record Residual(Side side, Urgency urgency, List<BotShare> shares) {
        Residual {
            shares = List.copyOf(shares);
        }

        Quantity quantity() {
            return Shares.sum(shares);
        }
    }

    Netting {
        buyers = List.copyOf(buyers);
        sellers = List.copyOf(sellers);
        residuals = List.copyOf(residuals);
    }

    /// Nets `wishes` of one product with that lot size; at most one wish for each bot.
    static Netting of(List<Wish> wishes, Quantity lot) {
        List<BotShare> buys = shares(wishes, Side.BUY);
        List<BotShare> sells = shares(wishes, Side.SELL);
        Quantity bought = Shares.sum(buys);
        Quantity sold = Shares.sum(sells);
        Quantity crossed = bought.min(sold);
        List<BotShare> buyers = Shares.divide(crossed, buys, lot);
        List<BotShare> sellers = Shares.divide(crossed, sells, lot);
        Side larger = bought.compareTo(sold) >= 0 ? Side.BUY : Side.SELL;
        List<BotShare> served = larger == Side.BUY ? buyers : sellers;
        return new Netting(buyers, sellers, residuals(wishes, larger, served));
    }

    private static List<Residual> residuals(List<Wish> wishes, Side side, List<BotShare> served) {
        Map<BotId, Quantity> done = new TreeMap<>();
        served.forEach(share -> done.put(share.bot(), share.quantity()));
        List<Residual> residuals = new ArrayList<>();
        for (Urgency urgency : List.of(Urgency.IMMEDIATE, Urgency.NORMAL)) {
            List<BotShare> left = new ArrayList<>();
            for (Wish wish : wishes) {
                if (wish.side() != side || wish.urgency() != urgency) {
                    continue;
                }
                Quantity rest = wish.quantity().minus(done.getOrDefault(wish.bot(), Quantity.ZERO));
                if (rest.isPositive()) {
                    left.add(new BotShare(wish.bot(), rest));
                }
            }
            if (!left.isEmpty()) {
                residuals.add(new Residual(side, urgency, left));
            }
        }
        return residuals;
    }

    private static List<BotShare> shares(List<Wish> wishes, Side side) {
        return wishes.stream().filter(each -> each.side() == side).map(Wish::share).toList();
    }
}
