// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, commands would not find the running system, or would believe in one that died.
class RunRegistryTest {

    private static final long NOBODY = Long.MAX_VALUE;

    @TempDir private Path folder;

    @Test
    void findsTheServicesOfEveryLivingProcess() {
        RunRegistry registry = new RunRegistry(folder);
        RunEntry mine = entry(ProcessHandle.current().pid(), "risk-management");
        registry.add(mine);
        assertThat(registry.alive()).containsExactly(mine);
        assertThat(registry.addresses()).containsOnlyKeys("risk-management");
    }

    @Test
    void forgetsProcessesThatDiedOrStopped() {
        RunRegistry registry = new RunRegistry(folder);
        registry.add(entry(NOBODY, "console"));
        registry.add(entry(ProcessHandle.current().pid(), "console"));
        registry.remove(ProcessHandle.current().pid());
        assertThat(registry.alive()).isEmpty();
    }

    @Test
    void ignoresAFileCutOffByACrash() throws IOException {
        Path broken = folder.resolve("run/1.json");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "{\"pid\":1,");
        assertThat(new RunRegistry(folder).alive()).isEmpty();
        assertThat(broken).doesNotExist();
    }

    @Test
    void knowsNothingOfAFolderThatDoesNotExist() {
        assertThat(new RunRegistry(folder.resolve("none")).alive()).isEmpty();
    }

    private static RunEntry entry(long pid, String service) {
        return new RunEntry(
                pid, Instant.EPOCH, new TreeMap<>(Map.of(service, "http://127.0.0.1:8003")));
    }
}
