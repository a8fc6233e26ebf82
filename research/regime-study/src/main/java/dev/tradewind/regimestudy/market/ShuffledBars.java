// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.market;

import dev.tradewind.analytics.validation.BlockShuffle;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.sizing.OrderNormalizer;
import java.util.ArrayList;
import java.util.List;

/// Bars of a market in random order, one order for all products, each moved to follow the close of
/// the bar that now stands before it.
final class ShuffledBars {

    private final StudyMarket market;
    private final int[] order;

    ShuffledBars(StudyMarket market, long seed) {
        this.market = market;
        this.order = new BlockShuffle(seed, 1).order(0, market.bars() - 1);
    }

    /// One list a product.
    List<List<Bar>> bars() {
        return market.series().stream().map(each -> shuffled(each.bars())).toList();
    }

    private List<Bar> shuffled(List<Bar> bars) {
        List<Bar> shuffled = new ArrayList<>(bars.size());
        shuffled.add(bars.getFirst());
        double close = value(bars.getFirst().close());
        for (int place = 1; place < bars.size(); place++) {
            int source = order[place - 1] + 1;
            double factor = close / value(bars.get(source - 1).close());
            Bar moved = moved(bars.get(source), bars.get(place), factor);
            shuffled.add(moved);
            close = value(moved.close());
        }
        return shuffled;
    }

    private static Bar moved(Bar bar, Bar place, double factor) {
        return Bar.recorded(
                place.openTime(),
                price(bar.open(), factor),
                price(bar.high(), factor),
                price(bar.low(), factor),
                price(bar.close(), factor),
                bar.volume());
    }

    private static Price price(Price price, double factor) {
        return new Price(OrderNormalizer.decimal(value(price) * factor));
    }

    private static double value(Price price) {
        return price.value().doubleValue();
    }
}
