// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.model.market.Instrument;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The recording of one product, to be told once.
public final class ProductRecording {

    private final Instrument instrument;
    private final boolean hasDepth;
    private final Iterator<RecordedMessage> messages;
    private @Nullable RecordedMessage coming;

    private ProductRecording(
            Instrument instrument, boolean hasDepth, Iterator<RecordedMessage> messages) {
        this.instrument = instrument;
        this.hasDepth = hasDepth;
        this.messages = messages;
        advance();
    }

    /// A level-2 recording; see [Level2Csv].
    public static ProductRecording level2(
            String source, Instrument instrument, Iterator<String> lines) {
        return new ProductRecording(instrument, true, new Level2Csv(source, instrument, lines));
    }

    /// A recording of trades; see [TradeCsv].
    public static ProductRecording trades(
            String source, Instrument instrument, Iterator<String> lines) {
        return new ProductRecording(
                instrument, false, new LastTrades(new TradeCsv(source, instrument, lines)));
    }

    public Instrument instrument() {
        return instrument;
    }

    /// Whether it tells the book besides the trades.
    public boolean hasDepth() {
        return hasDepth;
    }

    /// When the next message comes, in nanoseconds since 1970; [Long#MAX_VALUE] at the end.
    long next() {
        RecordedMessage message = coming;
        return message == null ? Long.MAX_VALUE : message.time();
    }

    /// The next message, which there must be.
    RecordedMessage take() {
        RecordedMessage message = coming;
        if (message == null) {
            throw new NoSuchElementException("the recording has ended");
        }
        advance();
        return message;
    }

    private void advance() {
        coming = messages.hasNext() ? messages.next() : null;
    }
}
