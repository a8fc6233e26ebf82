// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.quant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// If this failed, `ratio.py` could not set our figures beside those of the comparison programs.
class MeasurementTest {

    @Test
    void linesHaveTheKeysOfTheComparisonPrograms() {
        QuantCase subject = new QuantCase("ind.rsi14", "bar", 1_000, () -> () -> 0);
        Measurement measurement =
                new Measurement(subject, new long[] {3_000, 1_500, 2_000}, 1_400, 10_000, 48.5);

        assertThat(measurement.line())
                .isEqualTo(
                        "{\"peer\":\"tradewind\",\"case\":\"ind.rsi14\",\"unit\":\"bar\","
                                + "\"units\":1000,\"ns_per_unit_best\":1.500,"
                                + "\"ns_per_unit_median\":2.000,\"cpu_ns_per_unit_best\":1.400,"
                                + "\"process_cpu_ns_per_unit_best\":10.000,"
                                + "\"units_per_s_best\":666666667,\"seconds_best\":0.000002,"
                                + "\"reps\":3,\"check\":48.500000}");
    }

    @Test
    void measuresOnlyWhatWasAskedFor() {
        List<String> lines = new ArrayList<>();

        assertThat(new QuantBench(1, 1).run(Pattern.compile("no such case"), lines::add)).isZero();
        assertThat(new QuantBench(1, 1).run(Pattern.compile("ind.stream4$"), lines::add)).isOne();
        assertThat(lines).hasSize(1).first().asString().contains("\"case\":\"ind.stream4\"");
    }

    @Test
    void refusesToMeasureNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuantBench(1, 0));
    }
}
