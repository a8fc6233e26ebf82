// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.board;

import dev.tradewind.framework.client.CallException;
import dev.tradewind.framework.time.SystemTime;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Keeps one part of the board fresh: asks its source when the producer has news, at most four
/// times a second while somebody watches and every two seconds otherwise, and in any case every
/// five seconds. Run by one thread.
public final class Refresher implements Runnable {

    /// The pause between two questions while somebody watches.
    public static final Duration WATCHED_PAUSE = Duration.ofMillis(250);

    private static final Duration IDLE_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /// What a refresher needs around it.
    public record Surroundings(Board board, SystemTime time, BooleanSupplier isWatched) {}

    private final Part part;
    private final Pulse pulse;
    private final Supplier<?> source;
    private final Surroundings surroundings;

    /// @param source asks for the part's value; throws a [CallException] when it cannot be had
    public Refresher(Part part, Pulse pulse, Supplier<?> source, Surroundings surroundings) {
        this.part = part;
        this.pulse = pulse;
        this.source = source;
        this.surroundings = surroundings;
    }

    /// Refreshes until interrupted.
    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            long known = pulse.count();
            refresh();
            boolean isWatched = surroundings.isWatched().getAsBoolean();
            surroundings.time().pause(isWatched ? WATCHED_PAUSE : IDLE_PAUSE);
            try {
                pulse.awaitBeyond(known, LONGEST_WAIT);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void refresh() {
        Board board = surroundings.board();
        try {
            board.publish(part, source.get(), surroundings.time().instant());
        } catch (CallException unavailable) {
            board.lose(part, String.valueOf(unavailable.getMessage()));
        }
    }
}
