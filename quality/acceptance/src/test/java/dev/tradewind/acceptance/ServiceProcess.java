// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One service in a process of its own, started as `tradewind service NAME` does.
final class ServiceProcess implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of(
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseCompactObjectHeaders",
                    "--enable-native-access=ALL-UNNAMED");

    private final String name;
    private final Path output;
    private final Process process;

    private ServiceProcess(String name, Path output, Process process) {
        this.name = name;
        this.output = output;
        this.process = process;
    }

    /// @param settings as for `--set`
    static ServiceProcess start(String name, Path folder, List<String> settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("dev.tradewind.launcher.Tradewind", "service", name));
        command.addAll(List.of("--data-dir", folder.toString()));
        settings.forEach(setting -> command.addAll(List.of("--set", setting)));
        Path output = folder.resolve(name + ".out");
        try {
            Files.createDirectories(folder);
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                            .start();
            return new ServiceProcess(name, output, process);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What it has printed.
    String printed() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// `kill -9`: it gets no chance to clean up.
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " stops", interrupted);
        }
    }
}
