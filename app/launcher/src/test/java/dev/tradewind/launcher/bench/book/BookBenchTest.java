// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// If this failed, our figures would be of other work than those of the comparison programs, or a command would
/// leave garbage behind.
class BookBenchTest {

    private static final int COMMANDS = 300_000;
    private static final BookWorkload WORKLOAD = new BookWorkload(COMMANDS);

    @ParameterizedTest
    @MethodSource("engines")
    void tradesWhatTheComparisonProgramsTrade(Supplier<BookRun> engine) {
        BookRun run = engine.get();
        for (int row = 0; row < COMMANDS; row++) {
            run.apply(WORKLOAD, row);
        }

        assertThat(run.trades()).isEqualTo(86_627);
        assertThat(run.volume()).isEqualTo(2_586_698);
    }

    /// The first third lets tables find their size.
    @ParameterizedTest
    @MethodSource("engines")
    void allocatesNothingForACommand(Supplier<BookRun> engine) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        BookRun run = engine.get();
        for (int row = 0; row < COMMANDS / 3; row++) {
            run.apply(WORKLOAD, row);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int row = COMMANDS / 3; row < COMMANDS; row++) {
            run.apply(WORKLOAD, row);
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(bytes).isLessThan(COMMANDS / 100);
    }

    @Test
    void measuresTheBookAloneAndWithAllOnIt() {
        List<String> lines = new ArrayList<>();
        new BookBench(new BookWorkload(2_000), 1).run(lines::add);

        assertThat(lines)
                .hasSize(2)
                .allMatch(line -> line.contains("\"case\":\"book.mix\",\"unit\":\"command\""));
        assertThat(lines.get(0)).startsWith("{\"peer\":\"tradewind\",");
        assertThat(lines.get(1)).startsWith("{\"peer\":\"tradewind-cleared\",");
    }

    @Test
    void looksBehindEveryOrderThatIsCancelled() {
        ClearedRun run = new ClearedRun();
        for (int row = 0; row < 5_000; row++) {
            run.apply(WORKLOAD, row);
        }
        assertThat(run.aheadSum()).isPositive();
    }

    @Test
    void printsTheKeysOfTheComparisonPrograms() {
        int[] percentiles = {50, 180, 270, 370, 9_000};
        BookMeasurement measurement =
                new BookMeasurement("tradewind", 1_000, 5, 40_000, 39_000, percentiles, 30, 7, 99);

        assertThat(measurement.line())
                .isEqualTo(
                        "{\"peer\":\"tradewind\",\"case\":\"book.mix\",\"unit\":\"command\","
                                + "\"units\":1000,\"ns_per_unit_best\":40.0,"
                                + "\"cpu_ns_per_unit_best\":39.0,\"units_per_s_best\":25000000,"
                                + "\"p50_ns\":50,\"p99_ns\":180,\"p999_ns\":270,\"p9999_ns\":370,"
                                + "\"max_ns\":9000,\"clock_ns\":30,\"reps\":5,\"trades\":7,"
                                + "\"check\":99}");
    }

    @Test
    void refusesToMeasureNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BookWorkload(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new BookBench(WORKLOAD, 0));
    }

    private static Stream<Supplier<BookRun>> engines() {
        return Stream.of(BareRun::new, ClearedRun::new);
    }
}
