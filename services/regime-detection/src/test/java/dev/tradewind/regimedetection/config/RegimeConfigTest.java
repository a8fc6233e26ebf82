// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.model.market.Timeframe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, the service would classify otherwise than its configuration says.
class RegimeConfigTest {

    private static RegimeConfig config(String... flags) {
        return Settings.of(List.of(Section.of("regime", RegimeConfig.class)))
                .flags(List.of(flags))
                .load()
                .bind(RegimeConfig.class);
    }

    @Test
    void hasTheDocumentedDefaults() {
        assertThat(config())
                .isEqualTo(new RegimeConfig(RuleName.MODEL, 3, 6, 12, Duration.ofSeconds(2)));
    }

    @Test
    void readsEveryKey() {
        RegimeConfig config =
                config(
                        "regime.rule=textbook",
                        "regime.persistence-bars=4",
                        "regime.minimum-bars-between-changes=7",
                        "regime.crisis-exit-bars=13",
                        "regime.answer-wait=10ms");
        assertThat(config)
                .isEqualTo(new RegimeConfig(RuleName.TEXTBOOK, 4, 7, 13, Duration.ofMillis(10)));
        assertThat(config.engine(Timeframe.ONE_HOUR).lastInstant()).isEqualTo(Instant.MIN);
    }
}
