// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.market;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.feed.TryAgainException;
import dev.tradewind.framework.http.Problem;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.serviceapi.marketdata.BarsAnswer;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.marketdata.MarketDataClient.BarsRange;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Reads the kept bars of a series from the gateway, page by page from the newest back.
public final class GatewayHistory {

    private static final int PAGE = 1000;

    private final MarketDataClient gateway;

    public GatewayHistory(MarketDataClient gateway) {
        this.gateway = gateway;
    }

    /// Up to `most` newest closed bars, ascending; none for a product the gateway does not know.
    ///
    /// @throws TryAgainException while the gateway does not answer
    List<Bar> newest(Symbol symbol, Timeframe timeframe, int most) {
        Deque<List<Bar>> pages = new ArrayDeque<>();
        int read = 0;
        Optional<Instant> end = Optional.empty();
        while (read < most) {
            List<Bar> page = page(symbol, timeframe, new BarsRange(Optional.empty(), end, PAGE));
            if (page.isEmpty()) {
                break;
            }
            pages.addFirst(page);
            read += page.size();
            end = Optional.of(page.getFirst().openTime());
        }
        List<Bar> bars = new ArrayList<>(read);
        pages.forEach(bars::addAll);
        return bars;
    }

    private List<Bar> page(Symbol symbol, Timeframe timeframe, BarsRange range) {
        return switch (gateway.bars(symbol, timeframe, range)) {
            case CallResult.Answered<BarsAnswer>(int _, BarsAnswer answer) -> answer.bars();
            case CallResult.Refused<BarsAnswer>(Problem problem)
                    when problem.code() == ProblemCode.UNKNOWN_RESOURCE ->
                    List.of();
            case CallResult.Refused<BarsAnswer> refused -> throw tryAgain(symbol, refused);
            case CallResult.NotSent<BarsAnswer> gone -> throw tryAgain(symbol, gone);
            case CallResult.OutcomeUnknown<BarsAnswer> lost -> throw tryAgain(symbol, lost);
        };
    }

    private static TryAgainException tryAgain(Symbol symbol, CallResult<BarsAnswer> result) {
        return new TryAgainException("no history of " + symbol + " yet: " + result.summary());
    }
}
