// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.strategy.catalogue.StrategyCatalogue;
import dev.tradewind.strategy.rules.BuiltInStrategies;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// If this failed, the system would start without its 39 bots, or with bots that cannot run.
class StandardFleetTest {

    private static final List<Symbol> PRODUCTS =
            Stream.of("BTC-USD", "ETH-USD", "SOL-USD", "ADA-USD").map(Symbol::parse).toList();

    private final FleetConfig fleet = StandardFleet.of(PRODUCTS, Timeframe.ONE_HOUR);

    @Test
    void holdsThirtyNineBotsOnFourProducts() {
        assertThat(fleet.bots()).hasSize(39);
        assertThat(fleet.bots().stream().filter(each -> each.strategy().equals("legacy-score")))
                .hasSize(8);
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(StandardFleet.of(PRODUCTS, Timeframe.ONE_HOUR)).isEqualTo(fleet);
    }

    @Test
    void everyBotIsAcceptedByTheCatalogue() {
        StrategyCatalogue catalogue = BuiltInStrategies.catalogue();
        for (BotConfig bot : fleet.bots()) {
            assertThat(catalogue.create(bot).warmUpBars()).as(bot.id().value()).isPositive();
        }
    }

    @Test
    void refusesTwoBotsOfOneName() {
        BotConfig bot = fleet.bots().getFirst();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FleetConfig(List.of(bot, bot)))
                .withMessageContaining("must be named once: btc-usd.rsi-classic");
    }
}
