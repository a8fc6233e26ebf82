// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.store;

import dev.tradewind.framework.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Opens SQLite connections with the house's safety settings.
final class SqliteConnector {

    /// Older releases can corrupt a write-ahead log. Source: SQLite 3.51.3 release notes.
    static final String OLDEST_VERSION = "3.51.3";

    private SqliteConnector() {}

    static Database open(Path file, DatabaseConfig config) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Connection writer = connect(file, config, false);
            requireVersion(versionOf(writer));
            List<Connection> readers = new ArrayList<>();
            for (int count = 0; count < config.readers(); count++) {
                readers.add(connect(file, config, true));
            }
            return new Database(file, source(file, config, false), writer, readers);
        } catch (SQLException | IOException problem) {
            throw new ConfigurationException(
                    ("database %s cannot be opened (%s): check the folder's rights, or "
                                    + "choose another with database.file")
                            .formatted(file, problem.getMessage()),
                    problem);
        }
    }

    static void requireVersion(String version) {
        int[] actual = Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
        int[] oldest =
                Arrays.stream(OLDEST_VERSION.split("\\.")).mapToInt(Integer::parseInt).toArray();
        if (Arrays.compare(actual, oldest) < 0) {
            throw new ConfigurationException(
                    ("SQLite %s is too old: versions before %s can corrupt the "
                                    + "write-ahead log; use a newer sqlite-jdbc")
                            .formatted(version, OLDEST_VERSION));
        }
    }

    private static Connection connect(Path file, DatabaseConfig config, boolean readOnly)
            throws SQLException {
        Connection connection = source(file, config, readOnly).getConnection();
        if (readOnly) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            }
        }
        return connection;
    }

    private static SQLiteDataSource source(Path file, DatabaseConfig config, boolean readOnly) {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.enforceForeignKeys(true);
        sqlite.setBusyTimeout(Math.toIntExact(config.busyTimeout().toMillis()));
        sqlite.setTransactionMode(
                readOnly
                        ? SQLiteConfig.TransactionMode.DEFERRED
                        : SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static String versionOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sqlite_version()")) {
            return rows.getString(1);
        }
    }
}
