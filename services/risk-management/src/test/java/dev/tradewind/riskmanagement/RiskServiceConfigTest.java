// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.config.Settings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, risk management would run on other settings than were given.
class RiskServiceConfigTest {

    @Test
    void hasDefaults() {
        assertThat(load())
                .isEqualTo(
                        new RiskServiceConfig(
                                List.of(
                                        "BTC-USD",
                                        "ETH-USD",
                                        "SOL-USD",
                                        "ADA-USD",
                                        "LINK-USD",
                                        "LTC-USD"),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1)));
    }

    @Test
    void readsEverySetting() {
        assertThat(load("risk.products=BTC-USD", "risk.portfolio-wait=2s", "risk.market-wait=3s"))
                .isEqualTo(
                        new RiskServiceConfig(
                                List.of("BTC-USD"), Duration.ofSeconds(2), Duration.ofSeconds(3)));
    }

    @Test
    void refusesWhatIsNoProduct() {
        assertThatThrownBy(() -> load("risk.products=BTC"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("symbol must look like BTC-USD: BTC");
    }

    private static RiskServiceConfig load(String... assignments) {
        return Settings.of(List.of(Section.of("risk", RiskServiceConfig.class)))
                .flags(List.of(assignments))
                .load()
                .bind(RiskServiceConfig.class);
    }
}
