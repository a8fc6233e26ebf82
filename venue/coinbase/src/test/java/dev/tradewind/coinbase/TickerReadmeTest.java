// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.coinbase.edge.EdgeSocket;
import dev.tradewind.coinbase.edge.ScriptedEdge;
import dev.tradewind.coinbase.edge.StreamPayloads;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, the first thing that a reader of the README tries would not work.
@Timeout(60)
class TickerReadmeTest {

    private static final String FENCE = "```";

    @TempDir private Path folder;

    private static List<String> linesOfTheReadme() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        int first = lines.indexOf(FENCE + "java") + 1;
        int end = first + lines.subList(first, lines.size()).indexOf(FENCE);
        return lines.subList(first, end);
    }

    /// The README's lines as a program, pointed at `edge` and printing to a queue.
    private Method program(ScriptedEdge edge) throws Exception {
        String lines =
                String.join("\n", linesOfTheReadme())
                        .replace(
                                "CoinbaseConfig.live()",
                                "CoinbaseConfig.simulated(java.net.URI.create(\"%s\"), java.net.URI.create(\"%s\"))"
                                        .formatted(edge.rest(), edge.stream()))
                        .replace("System.out", "out");
        Path source = folder.resolve("Ticker.java");
        Files.writeString(
                source,
                """
                import dev.tradewind.coinbase.*;
                public class Ticker {
                    public static void run(java.io.PrintStream out) throws Exception {
                        %s
                    }
                }
                """
                        .formatted(lines));
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString());
        assertThat(result).isZero();
        URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, Coinbase.class.getClassLoader());
        return loader.loadClass("Ticker").getMethod("run", PrintStream.class);
    }

    @Test
    void fiveLinesPrintALiveTicker() throws Exception {
        assertThat(linesOfTheReadme()).hasSizeLessThanOrEqualTo(5);
        BlockingQueue<String> printed = new LinkedBlockingQueue<>();
        PrintStream out =
                new PrintStream(PrintStream.nullOutputStream()) {
                    @Override
                    public void println(Object line) {
                        printed.add(String.valueOf(line));
                    }

                    @Override
                    public void println(String line) {
                        printed.add(line);
                    }
                };
        try (ScriptedEdge edge = new ScriptedEdge(_ -> ScriptedEdge.Answer.of(404, ""))) {
            Method program = program(edge);
            Thread runner =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    program.invoke(null, out);
                                } catch (ReflectiveOperationException failed) {
                                    printed.add(failed.toString());
                                }
                            });
            EdgeSocket socket = edge.nextStream();
            socket.send(StreamPayloads.confirmed(0, "heartbeats", "ticker"));
            socket.send(StreamPayloads.ticker(1, "97000.12"));
            assertThat(printed.take()).isEqualTo("BTC-USD 97000.12");
            runner.interrupt();
            assertThat(URI.create(edge.stream().toString())).isNotNull();
        }
    }
}
