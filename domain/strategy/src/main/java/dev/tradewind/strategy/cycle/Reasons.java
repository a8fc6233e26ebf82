// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.model.order.Side;
import dev.tradewind.strategy.Figures;

/// The sentences that end a decision whose order was on its way.
final class Reasons {

    private Reasons() {}

    /// What the bot does and why, without what became of it.
    static String trade(Draft draft) {
        String verb = draft.side() == Side.BUY ? "buys " : "sells ";
        return verb
                + draft.wanted()
                + ' '
                + draft.symbol().base()
                + " ("
                + Figures.cents(draft.close().times(draft.wanted(), draft.symbol().quote()))
                + "): "
                + draft.signal().reason();
    }

    /// The part that met opposite wishes of other bots.
    static String crossed(Draft draft) {
        return trade(draft)
                + "; "
                + draft.crossedQuantity()
                + " crossed with other bots at "
                + draft.close()
                + " without a fee";
    }

    /// The whole story, whose market part became `fate`.
    static String told(Draft draft, String fate) {
        String start = draft.crossedQuantity().isPositive() ? crossed(draft) : trade(draft);
        return start + "; " + fate;
    }
}
