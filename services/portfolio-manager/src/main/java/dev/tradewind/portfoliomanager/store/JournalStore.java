// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager.store;

import dev.tradewind.framework.json.Json;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// The inputs of the books, numbered from 1 in the order they took effect.
public final class JournalStore {

    private final String table;

    /// @param prefix of the service's tables
    public JournalStore(String prefix) {
        table = prefix + "_journal";
    }

    /// Appends an input as number `sequence`, which must be the next.
    public void append(Handle transaction, long sequence, BookInput input) {
        int rows =
                transaction
                        .createUpdate(
                                "INSERT INTO "
                                        + table
                                        + " (sequence, kind, content) VALUES (?, ?, ?)")
                        .bind(0, sequence)
                        .bind(1, Kind.of(input).name())
                        .bind(2, Json.write(input))
                        .execute();
        if (rows != 1) {
            throw new IllegalStateException("journal entry " + sequence + " must be one row");
        }
    }

    /// Number of the last input, 0 for none.
    public long last(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(sequence), 0) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    /// Gives every input to `replay`, in order.
    public void replay(Handle handle, Consumer<BookInput> replay) {
        handle.createQuery("SELECT kind, content FROM " + table + " ORDER BY sequence")
                .map((row, _) ->
                        (BookInput)
                                Json.read(
                                        row.getString("content"),
                                        Kind.valueOf(row.getString("kind")).type))
                .useStream(inputs -> inputs.forEach(replay));
    }

    private enum Kind {
        OPENED(BookInput.Opened.class),
        FILLED(BookInput.Filled.class),
        CROSSED(BookInput.Crossed.class),
        ORDER_OPEN(BookInput.OrderOpen.class),
        ORDER_OVER(BookInput.OrderOver.class),
        SETTLED(BookInput.Settled.class),
        CLOSED(BookInput.Closed.class);

        private final Class<? extends BookInput> type;

        Kind(Class<? extends BookInput> type) {
            this.type = type;
        }

        private static Kind of(BookInput input) {
            return switch (input) {
                case BookInput.Opened _ -> OPENED;
                case BookInput.Filled _ -> FILLED;
                case BookInput.Crossed _ -> CROSSED;
                case BookInput.OrderOpen _ -> ORDER_OPEN;
                case BookInput.OrderOver _ -> ORDER_OVER;
                case BookInput.Settled _ -> SETTLED;
                case BookInput.Closed _ -> CLOSED;
            };
        }
    }
}
