// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.base.time.SimulatedTime;
import dev.tradewind.framework.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;

/// If this failed, one piece of work could not be followed across services, or its deadline would
/// be lost.
class TelemetryTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void continuesAValidTrace() {
        TraceContext trace = TraceContext.parse(PARENT).orElseThrow();
        assertThat(trace.header()).isEqualTo(PARENT);
        assertThat(trace.child().traceId()).isEqualTo(trace.traceId());
        assertThat(trace.child().spanId()).isNotEqualTo(trace.spanId()).hasSize(16);
        assertThat(TraceContext.parse(TraceContext.create().header())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
            })
    void ignoresAnInvalidTrace(String header) {
        assertThat(TraceContext.parse(header)).isEmpty();
    }

    @Test
    void deadlineOnlyShrinks() {
        SimulatedTime time = new SimulatedTime(Instant.EPOCH);
        CallContext context = CallContext.create().within(Duration.ofSeconds(5), time);
        assertThat(context.within(Duration.ofSeconds(9), time)).isEqualTo(context);
        assertThat(context.within(Duration.ofSeconds(2), time).remaining(time))
                .contains(Duration.ofSeconds(2));
        time.advance(Duration.ofSeconds(7));
        assertThat(context.remaining(time)).contains(Duration.ZERO);
        assertThat(CallContext.create().remaining(time)).isEmpty();
    }

    @Test
    void marksAndUnmarksLogLines() {
        CallContext outer = new CallContext("outer", TraceContext.create(), OptionalLong.empty());
        CallContext inner = new CallContext("inner", outer.trace().child(), OptionalLong.empty());
        outer.run(() -> {
            inner.run(() -> assertThat(MDC.get("correlation_id")).isEqualTo("inner"));
            assertThat(MDC.get("correlation_id")).isEqualTo("outer");
            assertThat(MDC.get("trace_id")).isEqualTo(outer.trace().traceId());
        });
        assertThat(MDC.get("correlation_id")).isNull();
        assertThat(CallContext.current()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\nbreak", "ünïcode"})
    void refusesUnprintableCorrelationIds(String text) {
        assertThat(CallContext.isCorrelationId(text)).isFalse();
        assertThat(CallContext.isCorrelationId("a".repeat(65))).isFalse();
        assertThat(CallContext.isCorrelationId("abc-1")).isTrue();
    }

    @Test
    void writesJsonLinesWithIdsAndKeyValues(@TempDir Path folder) throws IOException {
        Logging.configure(
                new LoggingConfig(LoggingConfig.Level.INFO, LoggingConfig.Console.OFF, true),
                folder);
        new CallContext("corr-9", TraceContext.create(), OptionalLong.empty())
                .run(() ->
                        LoggerFactory.getLogger(TelemetryTest.class)
                                .atWarn()
                                .addKeyValue("order", "o-1")
                                .log("order_denied"));
        List<String> lines = Files.readAllLines(folder.resolve("logs/tradewind.log"));
        JsonNode line = Json.readTree(lines.getLast());
        assertThat(line.get("message").asString()).isEqualTo("order_denied");
        assertThat(line.get("mdc").get("correlation_id").asString()).isEqualTo("corr-9");
        assertThat(line.get("kvpList").get(0).get("order").asString()).isEqualTo("o-1");
    }

    @Test
    void everyMeterHasHelpText() {
        try (Metrics metrics = new Metrics("test")) {
            metrics.counter("orders.denied", "Orders denied", "reason", "limit").increment();
            metrics.timer("calls", "Calls").record(Duration.ofMillis(3));
            metrics.gauge("depth", "Depth", () -> 1);
            metrics.gauge("depth", "Depth", () -> 2);
            String text = metrics.scrape();
            assertThat(text)
                    .contains(
                            "orders_denied_total{reason=\"limit\",service=\"test\"} 1.0",
                            "depth{service=\"test\"} 2.0");
            List<String> types = text.lines().filter(line -> line.startsWith("# TYPE ")).toList();
            assertThat(types)
                    .isNotEmpty()
                    .allMatch(type -> text.contains("# HELP " + type.split(" ")[2] + " "));
        }
    }
}
