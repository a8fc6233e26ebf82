// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.regimestudy.market.RecordedMarket;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithRecordings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, the crashes would be judged on other bars than the specification measured.
class RecordedSetTest {

    @Test
    @WithRecordings
    void labelsTheRecordedYearsAsTheSpecificationMeasured() {
        RecordedMarket market = RecordedSet.CRASHES.read(SharedFolder.recordings());
        Map<Regime, Long> counts = market.labelCounts();
        double all = counts.values().stream().mapToLong(Long::longValue).sum();

        assertThat(market.market().bars()).isGreaterThan(35_000);
        assertThat(counts.getOrDefault(Regime.TRENDING, 0L) / all).isBetween(0.07, 0.08);
        assertThat(counts.getOrDefault(Regime.RANGING, 0L) / all).isBetween(0.038, 0.048);
        assertThat(counts.getOrDefault(Regime.CHOPPY, 0L) / all).isBetween(0.84, 0.88);
        assertThat(counts.getOrDefault(Regime.CRISIS, 0L) / all).isBetween(0.013, 0.024);
    }

    @Test
    void namesTheRecordingThatIsNotThere(@TempDir Path empty) {
        assertThatThrownBy(() -> RecordedSet.CRASHES.read(empty))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("binance_BTC-USDT_1h.csv.gz");
    }
}
