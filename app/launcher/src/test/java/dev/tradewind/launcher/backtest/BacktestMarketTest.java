// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.backtest.setup.BacktestRules;
import dev.tradewind.launcher.running.SystemSettings;
import dev.tradewind.model.market.Timeframe;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, a backtest would run by other rules than the system with the same settings.
class BacktestMarketTest {

    @TempDir Path folder;

    @Test
    void takesTheRulesFromTheSettingsOfTheSystem() {
        BacktestRules rules =
                rules(
                        "venue.fees.maker=0.001",
                        "venue.fees.taker=0.002",
                        "venue.fills.slippage-bps=7",
                        "strategy.edge-multiple=2",
                        "allocation.trending-momentum=0.5",
                        "execution.limit.marketable-usd=700",
                        "regime.rule=textbook");

        assertThat(rules.fees().at(BigDecimal.ZERO).takerFraction()).isEqualByComparingTo("0.002");
        assertThat(rules.fills().slippageBps()).isEqualByComparingTo("7");
        assertThat(rules.cycle().edgeMultiple()).isEqualTo(2);
        assertThat(rules.cycle().weights().toString()).contains("MOMENTUM=0.5");
        assertThat(rules.execution().limits().toString()).contains("700");
    }

    @Test
    void usesTheDefaultsOfTheSystemOtherwise() {
        BacktestRules rules = rules();
        BacktestRules defaults = BacktestRules.defaults();

        assertThat(rules.cycle().edgeMultiple()).isEqualTo(defaults.cycle().edgeMultiple());
        assertThat(rules.cycle().noTradeBandFraction())
                .isEqualTo(defaults.cycle().noTradeBandFraction());
        assertThat(rules.execution()).isEqualTo(defaults.execution());
        assertThat(rules.fills()).isEqualTo(defaults.fills());
        assertThat(rules.regimes().apply(Timeframe.ONE_HOUR)).isNotNull();
    }

    private BacktestRules rules(String... assignments) {
        return BacktestMarket.of(SystemSettings.load(folder, null, 0, List.of(assignments)))
                .setup()
                .rules();
    }
}
