// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// One SQLite file, opened once per process. Writing transactions run one at a time, in the order
/// of arrival, on one connection; reads run beside them on their own. A transaction that returns is
/// on disk (`synchronous=FULL`); those that wait for each other share the commit. Work inside a
/// transaction must not call other services: they may be waiting for this very store. Safe from any
/// thread.
///
/// What the environment does (locked, full, broken) is a [StoreException]; a statement that breaks
/// a constraint or is wrong is a defect and stays Jdbi's exception.
public final class Database implements AutoCloseable {

    /// Busy, locked, out of memory, read-only, I/O error, corrupt, full, cannot open, not a
    /// database.
    private static final List<Integer> ENVIRONMENT_CODES = List.of(5, 6, 7, 8, 10, 11, 13, 14, 26);

    private final Path file;
    private final DataSource migrationSource;
    private final Connection writer;
    private final GroupCommit writing;
    private final BlockingQueue<Connection> readers;
    private final Set<String> migrated = new HashSet<>();

    Database(Path file, DataSource migrationSource, Connection writer, List<Connection> readers) {
        this.file = file;
        this.migrationSource = migrationSource;
        this.writer = writer;
        this.writing = new GroupCommit(Jdbi.create(writer));
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
        writing.exclusively(() -> {
            if (!migrated.contains(service)) {
                Migrations.apply(this, service);
                migrated.add(service);
            }
        });
    }

    /// Runs work in one writing transaction; it commits when the work returns and rolls back when
    /// it throws. Inside a transaction of the same thread it joins that one.
    public <T> T inTransaction(Function<Handle, T> work) {
        try {
            return writing.run(work);
        } catch (JdbiException problem) {
            throw translated("a transaction failed and was rolled back", problem);
        }
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
        writing.afterCommit(action);
    }

    /// Runs work that only reads, on a consistent snapshot of committed data.
    public <T> T read(Function<Handle, T> work) {
        Connection connection = takeReader();
        try (Handle handle = Jdbi.create(connection).open()) {
            return handle.inTransaction(work::apply);
        } catch (JdbiException problem) {
            throw translated("reading failed", problem);
        } finally {
            readers.add(connection);
        }
    }

    /// Closes all connections once running transactions have ended.
    @Override
    public void close() {
        writing.exclusively(this::closeConnections);
    }

    private void closeConnections() {
        try {
            for (Connection connection : readers) {
                connection.close();
            }
            writer.close();
        } catch (SQLException problem) {
            throw new StoreException("database " + file + " cannot be closed", problem);
        }
    }

    /// The lowest byte of SQLite's code says whether the environment or the statement is at fault.
    private RuntimeException translated(String what, JdbiException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            boolean isEnvironment =
                    cause instanceof SQLException failure
                            && ENVIRONMENT_CODES.contains(failure.getErrorCode() & 0xff);
            if (isEnvironment) {
                return new StoreException("database " + file + ": " + what, problem);
            }
        }
        return problem;
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
