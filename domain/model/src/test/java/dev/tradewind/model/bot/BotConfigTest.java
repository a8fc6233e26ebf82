// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, a bot could run without a product, or its settings could change under it.
class BotConfigTest {

    @Test
    void keepsItsOwnCopyOfProductsAndParameters() {
        List<Symbol> symbols = new ArrayList<>(List.of(Symbol.parse("BTC-USD")));
        SortedMap<String, String> parameters = new TreeMap<>(Map.of("period", "14"));
        BotConfig bot = config("rsi", symbols, parameters);
        symbols.clear();
        parameters.clear();
        assertThat(bot.symbols()).containsExactly(Symbol.parse("BTC-USD"));
        assertThat(bot.parameters()).containsEntry("period", "14");
        assertThatThrownBy(() -> bot.parameters().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void needsAStrategyAndAProduct() {
        List<Symbol> btc = List.of(Symbol.parse("BTC-USD"));
        assertThatThrownBy(() -> config(" ", btc, new TreeMap<>()))
                .hasMessageContaining("strategy");
        assertThatThrownBy(() -> config("rsi", List.of(), new TreeMap<>()))
                .hasMessageContaining("symbols must name at least one product");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BTC", "my bot", "a/b", "a@b"})
    void refusesNamesThatDoNotFitIntoAnIdOrAPath(String name) {
        assertThatThrownBy(() -> new BotId(name)).hasMessageContaining("bot must be 1 to 48");
    }

    @Test
    void sortsBotsByName() {
        assertThat(new BotId("a-1")).isLessThan(new BotId("a-2")).hasToString("a-1");
    }

    private static BotConfig config(
            String strategy, List<Symbol> symbols, SortedMap<String, String> parameters) {
        return new BotConfig(new BotId("bot-1"), strategy, symbols, Timeframe.ONE_HOUR, parameters);
    }
}
