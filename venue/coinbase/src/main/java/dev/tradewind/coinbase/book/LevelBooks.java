// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.book;

import dev.tradewind.coinbase.stream.LevelChange;
import dev.tradewind.coinbase.stream.StreamEvent;
import dev.tradewind.coinbase.stream.StreamMessage;
import dev.tradewind.model.market.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The books of all products of one stream. A book is whole from its snapshot on until anything may
/// have been missed; changes that come before the snapshot are contained in it and are dropped. A
/// crossed book is not whole. Used by one thread.
public final class LevelBooks {

    private final SortedMap<Symbol, LevelBook> whole = new TreeMap<>();

    /// Takes in what the stream told.
    public void hear(StreamEvent event) {
        switch (event) {
            case StreamEvent.Told(var envelope) -> envelope.messages().forEach(this::hear);
            case StreamEvent.Opened() -> {}
            case StreamEvent.Gap _,
                    StreamEvent.Unreadable _,
                    StreamEvent.Overflowed _,
                    StreamEvent.Lost _ ->
                    whole.clear();
        }
    }

    private void hear(StreamMessage message) {
        if (message
                instanceof
                StreamMessage.BookChanged(
                        Symbol symbol,
                        boolean isSnapshot,
                        List<LevelChange> changes)) {
            if (isSnapshot) {
                LevelBook book = new LevelBook();
                book.replace(changes);
                whole.put(symbol, book);
            } else {
                find(symbol).ifPresent(book -> book.change(changes));
            }
            find(symbol).filter(LevelBook::isCrossed).ifPresent(_ -> whole.remove(symbol));
        }
    }

    /// The book of a product, empty while it is not whole.
    public Optional<LevelBook> find(Symbol symbol) {
        return Optional.ofNullable(whole.get(symbol));
    }
}
