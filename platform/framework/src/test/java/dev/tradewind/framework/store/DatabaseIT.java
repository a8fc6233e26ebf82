// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.framework.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, an acknowledged change could be lost, or two versions would write one file.
class DatabaseIT {

    @TempDir private Path folder;
    private Database database;

    private Database open() {
        return Database.open(folder, new DatabaseConfig("test.db", Duration.ofSeconds(5), 2));
    }

    @BeforeEach
    void start() {
        database = open();
        database.migrate("ledger");
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private static void insert(Handle handle, String text) {
        int rows = handle.execute("INSERT INTO ledger_entry (text) VALUES (?)", text);
        assertThat(rows).isEqualTo(1);
    }

    private List<String> entries() {
        return database.read(handle ->
                handle.createQuery("SELECT text FROM ledger_entry ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    private String pragma(String name) {
        return database.inTransaction(
                handle -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
    }

    @Test
    void writesAheadSynchronouslyWithForeignKeys() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).isEqualTo("2");
        assertThat(pragma("foreign_keys")).isEqualTo("1");
    }

    @Test
    void keepsCommittedAndDropsRolledBack() {
        database.useTransaction(handle -> insert(handle, "kept"));
        assertThatThrownBy(() ->
                        database.useTransaction(handle -> {
                            insert(handle, "lost");
                            throw new IllegalStateException("defect");
                        }))
                .hasMessage("defect");
        database.close();
        database = open();
        assertThat(entries()).containsExactly("kept");
    }

    @Test
    void innerTransactionJoinsTheOuter() {
        assertThatThrownBy(() ->
                        database.useTransaction(outer -> {
                            database.useTransaction(inner -> insert(inner, "inner"));
                            throw new IllegalStateException("defect");
                        }))
                .hasMessage("defect");
        assertThat(entries()).isEmpty();
    }

    @Test
    void runsActionsAfterCommitOnly() {
        List<String> seen = new ArrayList<>();
        database.useTransaction(handle -> {
            insert(handle, "a");
            database.afterCommit(() -> seen.addAll(entries()));
            assertThat(seen).isEmpty();
        });
        assertThat(seen).containsExactly("a");
        assertThatThrownBy(() ->
                        database.useTransaction(_ -> {
                            database.afterCommit(() -> seen.add("never"));
                            throw new IllegalStateException("defect");
                        }))
                .hasMessage("defect");
        database.useTransaction(handle -> insert(handle, "b"));
        assertThat(seen).containsExactly("a");
        assertThatThrownBy(() -> database.afterCommit(() -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void manyWritersAndTwoProcessesNeverMeetABusyFile() throws Exception {
        try (Database other = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writes = new ArrayList<>();
            for (int index = 0; index < 100; index++) {
                Database writer = index % 2 == 0 ? database : other;
                writes.add(
                        threads.submit(() -> writer.useTransaction(handle -> insert(handle, "x"))));
            }
            for (Future<?> write : writes) {
                assertThat(write.get()).isNull();
            }
        }
        assertThat(entries()).hasSize(100);
    }

    @Test
    void sharedCommitKeepsEachOthersFailuresApart() throws Exception {
        List<Future<Boolean>> writes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int index = 0; index < 300; index++) {
                String text = "t" + index;
                boolean fails = index % 7 == 0;
                writes.add(threads.submit(() -> insertUnless(fails, text)));
            }
            for (Future<Boolean> write : writes) {
                assertThat(write.get()).isTrue();
            }
        }
        assertThat(entries()).hasSize(300 - 43).doesNotContain("t0", "t7", "t294");
    }

    /// Whether the row is there exactly when its transaction returned.
    private boolean insertUnless(boolean fails, String text) {
        List<String> told = new ArrayList<>();
        try {
            database.useTransaction(handle -> {
                insert(handle, text);
                database.afterCommit(() -> told.add(text));
                if (fails) {
                    throw new IllegalStateException("defect");
                }
            });
        } catch (IllegalStateException _) {
            return fails && told.isEmpty() && !entries().contains(text);
        }
        return !fails && told.equals(List.of(text)) && entries().contains(text);
    }

    @Test
    void brokenConstraintIsADefectAndLeavesTheRestAlone() {
        database.useTransaction(handle -> insert(handle, "kept"));
        assertThatThrownBy(() ->
                        database.useTransaction(handle ->
                                handle.execute("INSERT INTO ledger_entry (text) VALUES (NULL)")))
                .isInstanceOf(JdbiException.class);
        database.useTransaction(handle -> insert(handle, "after"));
        assertThat(entries()).containsExactly("kept", "after");
    }

    @Test
    void readersCannotWrite() {
        assertThatThrownBy(
                        () -> database.read(handle -> handle.execute("DELETE FROM ledger_entry")))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void severalServicesShareTheFile() {
        database.migrate("ledger");
        database.migrate("other-service");
        List<String> tables =
                database.read(handle ->
                        handle.createQuery("SELECT name FROM sqlite_master WHERE type = 'table'")
                                .mapTo(String.class)
                                .list());
        assertThat(tables)
                .contains(
                        "ledger_entry",
                        "ledger_event",
                        "ledger_schema_history",
                        "other_service_event",
                        "other_service_schema_history");
    }

    @Test
    void refusesSchemaOfANewerVersion() {
        database.useTransaction(handle -> {
            int rows =
                    handle.execute(
                            "INSERT INTO ledger_schema_history (installed_rank, version,"
                                    + " description, type, script, checksum, installed_by,"
                                    + " installed_on, execution_time, success)"
                                    + " VALUES (99, '7', 'split entries', 'SQL', 'V7.sql', 1,"
                                    + " 'x', '2026-01-01 00:00:00', 1, 1)");
            assertThat(rows).isEqualTo(1);
        });
        database.close();
        database = open();
        assertThatThrownBy(() -> database.migrate("ledger"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("newer version of ledger")
                .hasMessageContaining("7 (split entries)")
                .hasMessageContaining("test.db");
    }

    @Test
    void refusesOldSqlite() {
        SqliteConnector.requireVersion("3.51.3");
        SqliteConnector.requireVersion("3.100.0");
        assertThatThrownBy(() -> SqliteConnector.requireVersion("3.51.2"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("3.51.2");
    }

    @Test
    void refusesFileThatIsNoDatabase() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("broken.db"), "this is no database at all".repeat(100));
        assertThatThrownBy(() ->
                        Database.open(
                                folder,
                                new DatabaseConfig(
                                        file.getFileName().toString(), Duration.ofSeconds(1), 1)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("broken.db");
    }
}
