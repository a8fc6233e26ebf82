// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.wiring;

import dev.tradewind.backtest.result.PricePoint;
import dev.tradewind.backtest.result.ProductResult;
import dev.tradewind.backtest.result.RegimeSpan;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.regime.Regime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept of one product during a run.
final class ProductTrace {

    private final Symbol symbol;
    private final List<PricePoint> closes = new ArrayList<>();
    private final List<RegimeSpan> spans = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private @Nullable Regime current;
    private Instant since = Instant.MIN;

    ProductTrace(Symbol symbol) {
        this.symbol = symbol;
    }

    void closed(Instant time, Price close) {
        closes.add(new PricePoint(time, close));
    }

    void read(Instant time, Regime regime) {
        if (regime == current) {
            return;
        }
        end(time);
        current = regime;
        since = time;
    }

    void filled(Fill fill) {
        fills.add(fill);
    }

    ProductResult result(Instant end) {
        end(end);
        return new ProductResult(symbol, closes, spans, fills);
    }

    private void end(Instant time) {
        Regime ended = current;
        if (ended != null && time.isAfter(since)) {
            spans.add(new RegimeSpan(ended, since, time));
        }
    }
}
