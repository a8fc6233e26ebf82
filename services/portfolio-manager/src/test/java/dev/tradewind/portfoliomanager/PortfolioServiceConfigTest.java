// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.portfolio.PortfolioConfig;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, the portfolio manager would run on other settings than were given.
class PortfolioServiceConfigTest {

    @Test
    void hasTheDefaultsOfTheEngine() {
        assertThat(load())
                .isEqualTo(
                        new PortfolioServiceConfig(
                                PortfolioConfig.defaults().crossFeeFraction(),
                                256,
                                Duration.ofSeconds(10)));
    }

    @Test
    void readsEverySetting() {
        assertThat(
                        load(
                                "portfolio.cross-fee-fraction=0.001",
                                "portfolio.snapshots-kept=10",
                                "portfolio.longest-wait=2s"))
                .isEqualTo(
                        new PortfolioServiceConfig(
                                new BigDecimal("0.001"), 10, Duration.ofSeconds(2)));
    }

    private static PortfolioServiceConfig load(String... assignments) {
        return Settings.of(List.of(Section.of("portfolio", PortfolioServiceConfig.class)))
                .flags(List.of(assignments))
                .load()
                .bind(PortfolioServiceConfig.class);
    }
}
