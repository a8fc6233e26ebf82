// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an exchange opens with.
///
/// @param instruments its products
/// @param history bars of one minute from before `start` by product, ascending
/// @param seed the ids it hands out follow from it
public record ExchangeSetup(
        Exchange.Model model,
        List<Instrument> instruments,
        Map<Symbol, List<Bar>> history,
        FeeSchedule fees,
        Instant start,
        long seed) {

    public ExchangeSetup {
        instruments =
                instruments.stream()
                        .sorted((one, other) -> one.symbol().compareTo(other.symbol()))
                        .toList();
        history = Collections.unmodifiableSortedMap(new TreeMap<>(history));
    }
}
