// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// If this failed, a client that thousands use with Coinbase could not be used with our exchange.
class CcxtSessionIT {

    private static final Path SESSION = Path.of("ccxt").toAbsolutePath();
    private static final int STEPS = 27;

    @TempDir private Path folder;

    @Test
    void ccxtTradesForAWholeSession() throws Exception {
        Path client = Files.createDirectory(folder.resolve("client"));
        for (String file : List.of("package.json", "package-lock.json", "session.mjs")) {
            Files.copy(SESSION.resolve(file), client.resolve(file));
        }
        run(client, List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
        Process exchange = exchange();
        try (BufferedReader printed = exchange.inputReader(StandardCharsets.UTF_8)) {
            JsonNode place = Json.readTree(Objects.requireNonNull(printed.readLine()));
            String told =
                    run(
                            client,
                            List.of(
                                    "node",
                                    "session.mjs",
                                    place.path("rest").asString(),
                                    place.path("stream").asString(),
                                    place.path("ecdsaKeyFile").asString()));
            assertThat(told.lines().filter(line -> line.startsWith("ok "))).hasSize(STEPS);
            assertThat(told).endsWith("session complete\n");
        } finally {
            exchange.destroy();
            exchange.waitFor();
        }
    }

    /// `tradewind exchange` in a process of its own.
    private Process exchange() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.tradewind.launcher.Tradewind",
                        "exchange",
                        "--json",
                        "--port=0",
                        "--tls-port=0",
                        "--seed=7",
                        "--warm-up=3",
                        "--data-dir=" + folder.resolve("exchange"))
                .redirectError(ProcessBuilder.Redirect.to(folder.resolve("errors").toFile()))
                .start();
    }

    /// What a program printed, which must end well.
    private static String run(Path folder, List<String> command)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        boolean isDone = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String printed = Files.readString(output);
        assertThat(isDone).as(printed).isTrue();
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
