// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.model.decision.MarketStep;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.strategy.port.MarketView;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Step 1: the bot hears the bars that closed. Without a bar that closed at this very instant, or
/// without the product's rules, there is no decision.
final class MarketWatch {

    private final MarketView market;

    MarketWatch(MarketView market) {
        this.market = market;
    }

    Draft open(Lane lane, Instant asOf) {
        lane.catchUp(market, asOf);
        Draft draft = new Draft(lane, asOf);
        Bar bar = lane.last();
        if (bar == null) {
            draft.end(Outcome.DATA_MISSING, "no bar of " + lane.symbol() + " has closed yet");
            return draft;
        }
        Instant closed = bar.closeTime(lane.bot().timeframe());
        if (!closed.equals(asOf)) {
            draft.end(
                    Outcome.DATA_MISSING,
                    "no bar of "
                            + lane.symbol()
                            + " closed at "
                            + asOf
                            + "; the last closed at "
                            + closed);
            return draft;
        }
        see(draft, bar, Duration.between(closed, asOf));
        return draft;
    }

    private void see(Draft draft, Bar bar, Duration age) {
        Optional<Instrument> instrument = market.instrument(draft.symbol());
        if (instrument.isEmpty()) {
            draft.end(Outcome.DATA_MISSING, "the venue does not know " + draft.symbol());
            return;
        }
        int bars = draft.lane().bars();
        draft.sawMarket(
                instrument.get(), bar, new MarketStep(bar.close(), age, bars, bar.synthetic()));
    }
}
