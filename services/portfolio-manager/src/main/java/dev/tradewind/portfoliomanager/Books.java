// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager;

import dev.tradewind.portfolio.EquityPoint;
import dev.tradewind.portfolio.PortfolioConfig;
import dev.tradewind.portfolio.PortfolioEngine;
import dev.tradewind.portfoliomanager.store.BookInput;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The engine behind a merge of two feeds. The portfolio as of t holds everything execution told up
/// to t and nothing later, at the closes of t, however far one feed runs ahead of the other:
/// execution's events after `Settled(t)` wait until the market has closed t, and the close of t
/// waits for `Settled(t)`.
///
/// A pure function of its inputs in order, so that replaying them rebuilds it. Not thread safe.
final class Books {

    private final PortfolioEngine engine;
    private final Deque<BookInput> fromExecution = new ArrayDeque<>();
    private final Deque<BookInput.Closed> fromMarket = new ArrayDeque<>();
    private final List<BookEffect> effects = new ArrayList<>();
    private @Nullable Instant settled;
    private @Nullable Instant closed;
    private long inputs;

    Books(PortfolioConfig config) {
        engine = new PortfolioEngine(config);
    }

    PortfolioEngine engine() {
        return engine;
    }

    /// Inputs taken so far.
    long inputs() {
        return inputs;
    }

    /// The newest instant the market closed, if any; a close of it or an older one has no effect.
    @Nullable Instant closed() {
        return closed;
    }

    /// Takes the next input and whatever it lets pass.
    List<BookEffect> apply(BookInput input) {
        inputs++;
        effects.clear();
        if (input instanceof BookInput.Closed close) {
            take(close);
        } else {
            fromExecution.add(input);
        }
        advance();
        return List.copyOf(effects);
    }

    private void take(BookInput.Closed close) {
        if (closed == null || close.asOf().isAfter(closed)) {
            closed = close.asOf();
            fromMarket.add(close);
        }
    }

    private void advance() {
        while (valueNext() || bookNext()) {
            continue;
        }
    }

    private boolean valueNext() {
        BookInput.Closed next = fromMarket.peek();
        if (next == null || settled == null || next.asOf().isAfter(settled)) {
            return false;
        }
        fromMarket.remove();
        if (!engine.isOpen() || next.asOf().isBefore(engine.lastPoint().asOf())) {
            return true;
        }
        EquityPoint point = engine.mark(next.asOf(), next.closes());
        effects.add(new BookEffect.Valued(point, engine.snapshot(next.asOf())));
        return true;
    }

    private boolean bookNext() {
        boolean isAhead = settled != null && (closed == null || closed.isBefore(settled));
        if (fromExecution.isEmpty() || isAhead) {
            return false;
        }
        switch (fromExecution.remove()) {
            case BookInput.Opened opened -> open(opened);
            case BookInput.Filled filled ->
                    engine.book(filled.fill(), filled.shares())
                            .ifPresent(entry -> effects.add(new BookEffect.Booked(entry)));
            case BookInput.Crossed crossed ->
                    engine.cross(crossed.cross())
                            .ifPresent(entry -> effects.add(new BookEffect.Booked(entry)));
            case BookInput.OrderOpen open -> engine.orderUpdated(open.order());
            case BookInput.OrderOver over -> engine.orderClosed(over.clientOrderId());
            case BookInput.Settled now -> settled = now.asOf();
            case BookInput.Closed close -> throw new IllegalStateException("misplaced: " + close);
        }
        return true;
    }

    private void open(BookInput.Opened opened) {
        effects.add(new BookEffect.Booked(engine.open(opened.time(), opened.balances())));
        effects.add(new BookEffect.Valued(engine.lastPoint(), engine.snapshot(opened.time())));
    }
}
