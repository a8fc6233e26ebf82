// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The database files of a data folder, opened for reading only.
final class StoreExamination {

    private static final String OPERATIONAL = "tradewind.db";
    private static final Set<String> KNOWN = Set.of(OPERATIONAL, "venue.db");
    private static final String HISTORIES =
            "SELECT name FROM sqlite_master WHERE name LIKE '%_schema_history' ORDER BY name";

    private final Path folder;

    StoreExamination(Path folder) {
        this.folder = folder;
    }

    List<Finding> findings() {
        List<Path> files = databases();
        List<Finding> findings = new ArrayList<>();
        files.stream()
                .filter(file -> !KNOWN.contains(file.getFileName().toString()))
                .map(StoreExamination::stray)
                .forEach(findings::add);
        if (files.isEmpty()) {
            findings.add(Finding.ok("database", "will be made at the first start"));
        }
        files.stream()
                .filter(file -> KNOWN.contains(file.getFileName().toString()))
                .map(StoreExamination::examine)
                .forEach(findings::add);
        return findings;
    }

    private List<Path> databases() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".db")).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Finding stray(Path file) {
        return Finding.problem(
                "second database",
                file + " is not one of " + KNOWN.stream().sorted().toList(),
                "only one file holds the truth: move it out of the data folder");
    }

    private static Finding examine(Path file) {
        String check = file.getFileName().toString();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro");
                Statement statement = connection.createStatement()) {
            String verdict = single(statement, "PRAGMA quick_check(1)");
            if (!verdict.equals("ok")) {
                return Finding.problem(check, "damaged: " + verdict, "restore a backup");
            }
            return Finding.ok(check, schema(statement, file));
        } catch (SQLException unreadable) {
            return Finding.problem(
                    check, unreadable.toString(), "restore a backup, or start with --fresh");
        }
    }

    private static String schema(Statement statement, Path file) throws SQLException {
        List<String> histories = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(HISTORIES)) {
            while (rows.next()) {
                histories.add(rows.getString(1));
            }
        }
        int steps = 0;
        for (String history : histories) {
            steps += Integer.parseInt(single(statement, "SELECT COUNT(*) FROM " + history));
        }
        return "sound, SQLite %s, %d schema steps of %d services, %d kB"
                .formatted(
                        single(statement, "SELECT sqlite_version()"),
                        steps,
                        histories.size(),
                        file.toFile().length() / 1024);
    }

    private static String single(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
