// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.strategy.Strategy;
import dev.tradewind.strategy.rules.BuiltInStrategies;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, a bot would run with parameters nobody meant.
class StrategyCatalogueTest {

    private final StrategyCatalogue catalogue = BuiltInStrategies.catalogue();

    @Test
    void listsTheBuiltInStrategiesByName() {
        assertThat(catalogue.definitions())
                .extracting(StrategyDefinition::name)
                .containsExactly(
                        "legacy-score", "momentum", "rsi-mean-reversion", "trend-following");
    }

    @Test
    void makesEveryStrategyFromItsDefaults() {
        for (StrategyDefinition definition : catalogue.definitions()) {
            Strategy strategy = definition.create(Map.of(), Timeframe.ONE_HOUR);
            assertThat(strategy.warmUpBars()).as(definition.name()).isPositive();
            assertThat(strategy.entryRegimes()).as(definition.name()).isNotEmpty();
        }
    }

    @Test
    void makesAStrategyAsTheBotConfiguresIt() {
        Strategy strategy = catalogue.create(bot("rsi-mean-reversion", Map.of("mean_bars", "200")));
        assertThat(strategy.family()).isEqualTo(StrategyFamily.MEAN_REVERSION);
        assertThat(strategy.warmUpBars()).isEqualTo(200);
    }

    @Test
    void refusesAnUnknownStrategyWithTheValidNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.create(bot("moon", Map.of())))
                .withMessage(
                        "bot test-bot: strategy must be one of [legacy-score, momentum,"
                                + " rsi-mean-reversion, trend-following]: moon");
    }

    @Test
    void refusesAnUnknownParameterWithTheValidNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.create(bot("momentum", Map.of("horizon", "3"))))
                .withMessage(
                        "bot test-bot: parameter horizon must be one of [horizon_days,"
                                + " information_coefficient, volatility_days,"
                                + " volatility_target]: 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rsi-mean-reversion|rsi_period|1|parameter rsi_period must be within 2..200"
                        + " bars: 1",
                "rsi-mean-reversion|rsi_period|14.5|parameter rsi_period must be a whole"
                        + " number: 14.5",
                "rsi-mean-reversion|stop_atr|wide|parameter stop_atr must be a number: \"wide\"",
                "rsi-mean-reversion|stop_atr|0.2|parameter stop_atr must be within 0.5..20 ATR:"
                        + " 0.2",
                "rsi-mean-reversion|stop_atr|NaN|parameter stop_atr must be within 0.5..20 ATR:"
                        + " NaN",
                "rsi-mean-reversion|entry_level|50|parameter exit_level must be above entry_level"
                        + " 50.0 and at most overbought 70.0: 50.0",
                "momentum|horizon_days|9,3|parameter horizon_days must list numbers in ascending"
                        + " order: 9,3",
                "momentum|horizon_days|1,2,3,4,5,6,7,8,9|parameter horizon_days must list at most 8"
                        + " numbers: 1,2,3,4,5,6,7,8,9",
                "legacy-score|ma_fast|20|parameter ma_fast must be below ma_slow 20: 20",
                "legacy-score|macd_fast|30|parameter macd_fast must be below macd_slow 26: 30",
            })
    void refusesAnImpossibleValueWithItsBound(
            String strategy, String parameter, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.create(bot(strategy, Map.of(parameter, value))))
                .withMessage("bot test-bot: " + message);
    }

    @Test
    void refusesLegacyWeightsThatAddUpToNothing() {
        Map<String, String> noWeights =
                Map.of("rsi_weight", "0", "ma_weight", "0", "macd_weight", "0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.create(bot("legacy-score", noWeights)))
                .withMessageContaining("must not all be 0");
    }

    @Test
    void refusesTheSameStrategyTwice() {
        List<StrategyDefinition> twice =
                List.of(
                        catalogue.definitions().iterator().next(),
                        catalogue.definitions().iterator().next());
        assertThatIllegalArgumentException().isThrownBy(() -> new StrategyCatalogue(twice));
    }

    @Test
    void readsMoneyExactlyAndRefusesUndeclaredNames() {
        List<ParameterSpec> specs =
                ParameterSpec.table("size | decimal | USD | 1..50 | 25.1 | size");
        ParameterValues values = ParameterValues.of(specs, Map.of());
        assertThat(values.money("size", Asset.USD)).isEqualTo(Money.usd("25.1"));
        assertThatIllegalStateException().isThrownBy(() -> values.decimal("length"));
    }

    private static BotConfig bot(String strategy, Map<String, String> parameters) {
        return new BotConfig(
                new BotId("test-bot"),
                strategy,
                List.of(Symbol.parse("BTC-USD")),
                Timeframe.ONE_HOUR,
                new TreeMap<>(parameters));
    }
}
