// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.base.result.Answer.Available;
import dev.tradewind.base.result.Answer.Unavailable;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.strategy.port.Executor;
import java.util.List;
import java.util.stream.Stream;

/// Opposite wishes of our own bots meet at the close, without the market and without fees. The
/// account's exposure does not change, so no grant is needed.
final class InternalMarket {

    private final Executor executor;

    InternalMarket(Executor executor) {
        this.executor = executor;
    }

    void cross(ProductTrade trade) {
        List<BotShare> buyers = trade.netting().buyers();
        List<BotShare> sellers = trade.netting().sellers();
        if (buyers.isEmpty()) {
            return;
        }
        InternalCross cross =
                new InternalCross(
                        trade.key("X"),
                        trade.asOf(),
                        trade.symbol(),
                        trade.close(),
                        buyers,
                        sellers);
        switch (executor.cross(cross)) {
            case Available(Boolean booked) when booked -> {
                buyers.forEach(share -> book(trade, share));
                sellers.forEach(share -> book(trade, share));
            }
            case Available(Boolean _) ->
                    drop(
                            trade,
                            Outcome.EXECUTION_REFUSED,
                            "execution did not book the internal cross");
            case Unavailable(String reason) ->
                    drop(
                            trade,
                            Outcome.EXECUTION_UNAVAILABLE,
                            "the internal cross could not be booked: " + reason);
        }
    }

    private static void book(ProductTrade trade, BotShare share) {
        Draft draft = trade.draftOf(share);
        draft.crossed(share.quantity());
        if (share.quantity().equals(draft.wanted())) {
            draft.end(Outcome.CROSSED_INTERNALLY, Reasons.crossed(draft));
        }
    }

    /// Ends the bots that depended on the cross alone; the others still have their part of the
    /// residual order.
    private static void drop(ProductTrade trade, Outcome outcome, String reason) {
        List<BotShare> all =
                Stream.concat(trade.netting().buyers().stream(), trade.netting().sellers().stream())
                        .toList();
        for (BotShare share : all) {
            Draft draft = trade.draftOf(share);
            if (share.quantity().equals(draft.wanted())) {
                draft.end(outcome, reason);
            }
        }
    }
}
