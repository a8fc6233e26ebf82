// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.strategy.cycle.Netting.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Step 7: everything the bots want of one product in this cycle, netted.
record ProductTrade(Instrument instrument, SortedMap<BotId, Draft> drafts, Netting netting) {

    /// Groups open drafts by product, in the order of the products' names.
    static List<ProductTrade> group(List<Draft> open) {
        Map<Symbol, SortedMap<BotId, Draft>> bySymbol = new TreeMap<>();
        for (Draft draft : open) {
            bySymbol.computeIfAbsent(draft.symbol(), _ -> new TreeMap<>()).put(draft.bot(), draft);
        }
        List<ProductTrade> trades = new ArrayList<>();
        bySymbol.values().forEach(drafts -> trades.add(of(drafts)));
        return trades;
    }

    private static ProductTrade of(SortedMap<BotId, Draft> drafts) {
        Instrument instrument = drafts.firstEntry().getValue().instrument();
        List<Wish> wishes =
                drafts.values().stream()
                        .map(each ->
                                new Wish(each.bot(), each.side(), each.wanted(), each.urgency()))
                        .toList();
        return new ProductTrade(instrument, drafts, Netting.of(wishes, instrument.lotSize()));
    }

    Symbol symbol() {
        return instrument.symbol();
    }

    Draft any() {
        return drafts.firstEntry().getValue();
    }

    Price close() {
        return any().close();
    }

    Instant asOf() {
        return any().asOf();
    }

    Draft draftOf(BotShare share) {
        Draft draft = drafts.get(share.bot());
        if (draft == null) {
            throw new IllegalStateException("share must belong to a bot of the trade: " + share);
        }
        return draft;
    }

    /// A name for one part of this trade, unique and the same whenever this instant is decided
    /// again: `BTC-USD.1h.1735689600.` and the part.
    String key(String part) {
        return symbol()
                + "."
                + any().lane().bot().timeframe().code()
                + "."
                + asOf().getEpochSecond()
                + "."
                + part;
    }
}
