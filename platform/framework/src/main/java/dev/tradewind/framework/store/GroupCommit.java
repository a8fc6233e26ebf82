// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Runs writing work one at a time and lets those who had to wait for each other share one commit,
/// since the wait for the disk is what a commit costs.
///
/// Work runs on its caller's thread, under the lock, inside a savepoint of the open transaction.
/// Whoever leaves while somebody queues leaves the transaction open for the next and waits; whoever
/// leaves an empty queue commits for all. Nobody returns before the commit that holds his work is
/// on disk. Work that throws is rolled back to its savepoint and takes nobody with it; a commit
/// that fails fails all who share it. Safe from any thread.
final class GroupCommit {

    private static final int LARGEST_BATCH = 64;

    private final Jdbi jdbi;
    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable Batch open;
    private @Nullable List<Runnable> actions;

    /// The open transaction, and those whose work it holds.
    private static final class Batch {
        private final Handle handle;
        private final CompletableFuture<Boolean> committed = new CompletableFuture<>();
        private int members;

        Batch(Handle handle) {
            this.handle = handle;
        }
    }

    GroupCommit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Runs work in a transaction and returns once it is on disk.
    <T> T run(Function<Handle, T> work) {
        List<Runnable> own = new ArrayList<>();
        if (isInside()) {
            return work.apply(batch().handle);
        }
        Batch batch;
        T result;
        lock.lock();
        try {
            batch = batch();
            try {
                actions = own;
                result = inSavepoint(batch, work);
            } finally {
                actions = null;
                commitUnlessAwaited(batch);
            }
        } finally {
            lock.unlock();
        }
        awaitCommit(batch);
        own.forEach(Runnable::run);
        return result;
    }

    /// Runs `action` on the calling thread after the commit of the work it is in.
    void afterCommit(Runnable action) {
        List<Runnable> present = actions;
        if (!isInside() || present == null) {
            throw new IllegalStateException(
                    "afterCommit needs a running transaction of this thread");
        }
        present.add(action);
    }

    /// Runs something while no transaction is open.
    void exclusively(Runnable action) {
        lock.lock();
        try {
            if (open != null) {
                commit(open);
            }
            action.run();
        } finally {
            lock.unlock();
        }
    }

    private boolean isInside() {
        return lock.isHeldByCurrentThread() && actions != null;
    }

    private Batch batch() {
        Batch present = open;
        if (present == null) {
            present = new Batch(jdbi.open());
            present.handle.begin();
            open = present;
        }
        return present;
    }

    private <T> T inSavepoint(Batch batch, Function<Handle, T> work) {
        try {
            execute(batch, "SAVEPOINT member");
        } catch (JdbiException refusal) {
            abandon(batch, refusal);
            throw refusal;
        }
        batch.members++;
        try {
            T result = work.apply(batch.handle);
            execute(batch, "RELEASE member");
            return result;
        } catch (RuntimeException | Error failure) {
            undo(batch, failure);
            throw failure;
        }
    }

    /// Takes one member's work back. A transaction that does not obey any more, because the
    /// database has rolled it back on its own, is lost for all.
    private void undo(Batch batch, Throwable failure) {
        try {
            execute(batch, "ROLLBACK TO member");
            execute(batch, "RELEASE member");
        } catch (JdbiException broken) {
            failure.addSuppressed(broken);
            abandon(batch, failure instanceof JdbiException cause ? cause : broken);
        }
    }

    private static void execute(Batch batch, String statement) {
        int unused = batch.handle.execute(statement);
        assert unused >= 0;
    }

    private void commitUnlessAwaited(Batch batch) {
        boolean isAwaited = lock.hasQueuedThreads() && batch.members < LARGEST_BATCH;
        if (batch.equals(open) && !isAwaited) {
            commit(batch);
        }
    }

    private void commit(Batch batch) {
        try {
            batch.handle.commit();
        } catch (JdbiException failure) {
            abandon(batch, failure);
            return;
        }
        open = null;
        batch.handle.close();
        boolean isFirst = batch.committed.complete(true);
        assert isFirst;
    }

    private void abandon(Batch batch, JdbiException cause) {
        open = null;
        try {
            batch.handle.rollback();
            batch.handle.close();
        } catch (JdbiException further) {
            cause.addSuppressed(further);
        }
        boolean isFirst = batch.committed.completeExceptionally(cause);
        assert isFirst;
    }

    private static void awaitCommit(Batch batch) {
        try {
            boolean isCommitted = batch.committed.join();
            assert isCommitted;
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof JdbiException cause) {
                throw cause;
            }
            throw failure;
        }
    }
}
