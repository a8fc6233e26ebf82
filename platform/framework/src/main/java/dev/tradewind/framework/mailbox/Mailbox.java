// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.mailbox;

import dev.tradewind.base.check.Checks;
import dev.tradewind.framework.telemetry.CallContext;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Owns a state that only its own thread touches. Other threads ask it to run work on the state and
/// wait for the result; work runs in the order of arrival and in the [CallContext] of the asker.
/// The queue is bounded: asking blocks while it is full. Safe from any thread.
public final class Mailbox<S> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final Runnable END = () -> {};

    private final S state;
    private final BlockingQueue<Runnable> queue;
    private final Thread owner;
    private volatile boolean isOpen = true;

    /// Starts the owning thread.
    ///
    /// @param capacity work that may wait
    public Mailbox(String name, S state, int capacity) {
        this.state = state;
        this.queue = new ArrayBlockingQueue<>(Checks.positive("capacity", capacity));
        this.owner = Thread.ofVirtual().name("mailbox/" + name).start(this::runAll);
    }

    /// Runs `work` on the state and returns its result; what it throws is thrown here. Asked by the
    /// owning thread itself, it runs at once.
    public <R> R ask(Function<S, R> work) {
        if (Thread.currentThread() == owner) {
            return work.apply(state);
        }
        CompletableFuture<R> result = new CompletableFuture<>();
        put(CallContext.carry(() -> complete(result, work)));
        try {
            return result.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for mailbox work");
        } catch (ExecutionException failure) {
            throw unwrapped(failure);
        }
    }

    /// Runs `work` on the state later, in order; a defect in it is logged and does not end the
    /// mailbox.
    public void tell(Consumer<S> work) {
        put(CallContext.carry(() -> runLogged(work)));
    }

    /// Runs what has been asked so far, then ends the thread.
    @Override
    public void close() {
        if (isOpen) {
            isOpen = false;
            offer(END);
        }
        try {
            owner.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(Runnable work) {
        if (!isOpen) {
            throw new IllegalStateException("mailbox is closed");
        }
        offer(work);
    }

    private void offer(Runnable work) {
        try {
            queue.put(work);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for room in a mailbox");
        }
    }

    private void runAll() {
        try {
            for (Runnable work = queue.take(); work != END; work = queue.take()) {
                work.run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void runLogged(Consumer<S> work) {
        try {
            work.accept(state);
        } catch (RuntimeException | Error defect) {
            LOG.atError()
                    .addKeyValue("mailbox", owner.getName())
                    .setCause(defect)
                    .log("mailbox_work_failed");
        }
    }

    private <R> void complete(CompletableFuture<R> result, Function<S, R> work) {
        try {
            result.complete(work.apply(state));
        } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }

    private static RuntimeException unwrapped(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new CompletionException(cause);
    }
}
