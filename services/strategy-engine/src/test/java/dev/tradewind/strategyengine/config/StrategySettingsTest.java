// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.strategy.cycle.CycleConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, the service would run on other settings than were given.
class StrategySettingsTest {

    @TempDir Path folder;

    private static Settings load(String... assignments) {
        List<Section> sections =
                List.of(
                        Section.of("strategy", CycleSettings.class),
                        Section.of("allocation", AllocationSettings.class),
                        Section.of("bots", BotSettings.class));
        return Settings.of(sections).flags(List.of(assignments)).load();
    }

    @Test
    void defaultsAreThoseOfTheEngine() {
        Settings settings = load();
        CycleConfig config =
                settings.bind(CycleSettings.class)
                        .cycleConfig(settings.bind(AllocationSettings.class));
        assertThat(config.edgeMultiple()).isEqualTo(CycleConfig.defaults().edgeMultiple());
        assertThat(config.noTradeBandFraction())
                .isEqualTo(CycleConfig.defaults().noTradeBandFraction());
        assertThat(config.withoutEdgeGate()).isEmpty();
        for (var regime : config.weights().byRegime().keySet()) {
            for (StrategyFamily family : StrategyFamily.values()) {
                assertThat(config.weights().weight(regime, family))
                        .isEqualByComparingTo(
                                CycleConfig.defaults().weights().weight(regime, family));
            }
        }
        assertThat(settings.bind(BotSettings.class).fleet().bots()).hasSize(39);
    }

    @Test
    void readsEverySetting() {
        CycleSettings cycle =
                load(
                                "strategy.edge-multiple=2",
                                "strategy.no-trade-band=0.2",
                                "strategy.without-edge-gate=legacy,trend-following",
                                "strategy.answer-wait=2s",
                                "strategy.order-wait=3s",
                                "strategy.kept-bars=4000")
                        .bind(CycleSettings.class);
        assertThat(cycle)
                .isEqualTo(
                        new CycleSettings(
                                2,
                                0.2,
                                List.of("legacy", "trend-following"),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(3),
                                4000));
        BotSettings bots =
                load("bots.products=BTC-USD", "bots.timeframe=1d").bind(BotSettings.class);
        assertThat(bots).isEqualTo(new BotSettings(Optional.empty(), List.of("BTC-USD"), "1d"));
        assertThat(bots.fleet().bots()).hasSize(10);
    }

    @Test
    void refusesWeightsThatAddUpToMoreThanAll() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() ->
                        load("allocation.trending-momentum=0.9").bind(AllocationSettings.class))
                .withMessageContaining("must not add up to more than 1");
    }

    @Test
    void refusesAFleetThatCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("bots.json"), "{\"bots\": [{\"id\": 3}]}");
        BotSettings broken = new BotSettings(Optional.of(file), List.of(), "1h");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(broken::fleet)
                .withMessageContaining("bots.json");
        BotSettings gone = new BotSettings(Optional.of(folder.resolve("none")), List.of(), "1h");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(gone::fleet)
                .withMessageContaining("cannot be read");
        BotSettings odd = new BotSettings(Optional.empty(), List.of("BTC"), "1h");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(odd::fleet)
                .withMessageContaining("symbol must look like BTC-USD");
    }
}
