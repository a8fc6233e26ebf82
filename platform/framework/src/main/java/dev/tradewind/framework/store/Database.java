// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// One SQLite file, opened once per process. Writing transactions run one at a time, in the order
/// of arrival, on one connection; reads run beside them on their own. A transaction that returns is
/// on disk (`synchronous=FULL`). Safe from any thread.
public final class Database implements AutoCloseable {

    private final Path file;
    private final DataSource migrationSource;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Connection writer;
    private final Jdbi writerJdbi;
    private final BlockingQueue<Connection> readers;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final Set<String> migrated = new HashSet<>();

    Database(Path file, DataSource migrationSource, Connection writer, List<Connection> readers) {
        this.file = file;
        this.migrationSource = migrationSource;
        this.writer = writer;
        this.writerJdbi = Jdbi.create(writer);
        this.readers = new ArrayBlockingQueue<>(readers.size(), true, readers);
    }

    /// Opens or creates the file, inside the folder given.
    ///
    /// @throws dev.tradewind.framework.config.ConfigurationException when the file cannot be used
    public static Database open(Path folder, DatabaseConfig config) {
        return SqliteConnector.open(folder.resolve(config.file()), config);
    }

    /// The file.
    public Path file() {
        return file;
    }

    /// Connections of their own for schema changes, used while no transaction of this process runs.
    DataSource migrationSource() {
        return migrationSource;
    }

    /// Brings a service's tables up to date, once per process: scripts lie on the class path at
    /// `db/<service>` (`V1__orders.sql`…) and may use `${prefix}`, the service's name with
    /// underscores.
    ///
    /// @throws dev.tradewind.framework.config.ConfigurationException when a newer version wrote the
    /// file
    public void migrate(String service) {
        writing.lock();
        try {
            if (!migrated.contains(service)) {
                Migrations.apply(this, service);
                migrated.add(service);
            }
        } finally {
            writing.unlock();
        }
    }

    /// Runs work in one writing transaction; it commits when the work returns and rolls back when
    /// it throws. Inside a transaction of the same thread it joins that one.
    public <T> T inTransaction(Function<Handle, T> work) {
        if (writing.isHeldByCurrentThread()) {
            return work.apply(writerJdbi.open());
        }
        List<Runnable> actions;
        T result;
        writing.lock();
        try {
            afterCommit.clear();
            try (Handle handle = writerJdbi.open()) {
                result = handle.inTransaction(work::apply);
            }
            actions = List.copyOf(afterCommit);
        } catch (JdbiException problem) {
            throw new StoreException(
                    "transaction on " + file + " failed and was rolled back", problem);
        } finally {
            writing.unlock();
        }
        actions.forEach(Runnable::run);
        return result;
    }

    /// Runs work without a result in one writing transaction.
    public void useTransaction(Consumer<Handle> work) {
        Object unused =
                inTransaction(handle -> {
                    work.accept(handle);
                    return Boolean.TRUE;
                });
        assert unused != null;
    }

    /// Runs `action` on the committing thread once the present transaction is on disk; it is
    /// dropped when the transaction rolls back. Only inside [#inTransaction(Function)].
    public void afterCommit(Runnable action) {
        if (!writing.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    "afterCommit needs a running transaction of this thread");
        }
        afterCommit.add(action);
    }

    /// Runs work that only reads, on a consistent snapshot of committed data.
    public <T> T read(Function<Handle, T> work) {
        Connection connection = takeReader();
        try (Handle handle = Jdbi.create(connection).open()) {
            return handle.inTransaction(work::apply);
        } catch (JdbiException problem) {
            throw new StoreException("reading " + file + " failed", problem);
        } finally {
            readers.add(connection);
        }
    }

    /// Closes all connections once running transactions have ended.
    @Override
    public void close() {
        writing.lock();
        try {
            for (Connection connection : readers) {
                connection.close();
            }
            writer.close();
        } catch (SQLException problem) {
            throw new StoreException("database " + file + " cannot be closed", problem);
        } finally {
            writing.unlock();
        }
    }

    private Connection takeReader() {
        try {
            return readers.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting to read " + file, interrupted);
        }
    }
}
