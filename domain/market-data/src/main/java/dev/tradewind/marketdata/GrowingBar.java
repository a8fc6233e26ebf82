// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Instant;

/// A bar under construction.
final class GrowingBar {

    private final Instant openTime;
    private final Price open;
    private Price high;
    private Price low;
    private Price close;
    private Quantity volume;
    private boolean synthetic;

    private GrowingBar(Instant openTime, Bar first) {
        this.openTime = openTime;
        this.open = first.open();
        this.high = first.high();
        this.low = first.low();
        this.close = first.close();
        this.volume = first.volume();
        this.synthetic = first.synthetic();
    }

    static GrowingBar from(Instant openTime, Bar first) {
        return new GrowingBar(openTime, first);
    }

    Instant openTime() {
        return openTime;
    }

    void add(Bar next) {
        high = next.high().isAbove(high) ? next.high() : high;
        low = next.low().isBelow(low) ? next.low() : low;
        close = next.close();
        volume = volume.plus(next.volume());
        synthetic = synthetic && next.synthetic();
    }

    Bar closed() {
        return new Bar(openTime, open, high, low, close, volume, synthetic);
    }
}
