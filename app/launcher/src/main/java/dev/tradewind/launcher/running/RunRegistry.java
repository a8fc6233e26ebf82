// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.running;

import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.json.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which processes run in a data folder: one small file each under `run/`. Files of processes that died
/// without cleaning up are ignored.
public final class RunRegistry {

    private final Path folder;

    public RunRegistry(Path dataFolder) {
        this.folder = dataFolder.resolve("run");
    }

    /// Notes a process; readers see the whole entry or none.
    public void add(RunEntry entry) {
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve(entry.pid() + ".tmp");
            Files.writeString(draft, Json.write(entry));
            Files.move(draft, file(entry.pid()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public void remove(long pid) {
        try {
            Files.deleteIfExists(file(pid));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The entries of the processes that are alive, oldest first.
    public List<RunEntry> alive() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<RunEntry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
                read(file, entries);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return entries.stream()
                .filter(entry -> ProcessHandle.of(entry.pid()).isPresent())
                .sorted((one, other) -> one.startedAt().compareTo(other.startedAt()))
                .toList();
    }

    /// Where each service listens that is running now.
    public SortedMap<String, String> addresses() {
        SortedMap<String, String> addresses = new TreeMap<>();
        alive().forEach(entry -> addresses.putAll(entry.services()));
        return addresses;
    }

    private static void read(Path file, List<RunEntry> entries) throws IOException {
        try {
            entries.add(Json.read(Files.readString(file), RunEntry.class));
        } catch (JsonException broken) {
            Files.deleteIfExists(file);
        }
    }

    private Path file(long pid) {
        return folder.resolve(pid + ".json");
    }
}
