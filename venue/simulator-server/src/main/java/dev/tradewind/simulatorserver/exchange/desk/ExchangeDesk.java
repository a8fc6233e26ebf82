// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.desk;

import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.ExchangeListener;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/// The exchange at work: one caller at a time has it. Safe from any thread.
public final class ExchangeDesk {

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Exchange exchange;

    public ExchangeDesk(Exchange exchange) {
        this.exchange = exchange;
    }

    /// Asks the exchange something, or tells it to do something.
    public <T> T ask(Function<Exchange, T> question) {
        turn.lock();
        try {
            return question.apply(exchange);
        } finally {
            turn.unlock();
        }
    }

    /// Tells the exchange to do something.
    public void tell(Consumer<Exchange> command) {
        turn.lock();
        try {
            command.accept(exchange);
        } finally {
            turn.unlock();
        }
    }

    /// From now on `listener` hears everything, in order, on the thread that causes it: it must be
    /// quick and must not ask back.
    public void listen(ExchangeListener listener) {
        tell(exchange -> exchange.listen(listener));
    }
}
