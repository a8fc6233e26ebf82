// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.signal.Signal;
import dev.tradewind.strategy.Bars;
import dev.tradewind.strategy.Strategy;
import dev.tradewind.strategy.catalogue.StrategyCatalogue;
import dev.tradewind.strategy.fleet.StandardFleet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, a restart or a replay would decide differently from a run without a break.
class RestartTest {

    private static final int BARS = 1_700;
    private static final int AFTER = 1_600;

    private final StrategyCatalogue catalogue = BuiltInStrategies.catalogue();
    private final List<BotConfig> bots =
            StandardFleet.of(List.of(Bars.BTC), Timeframe.ONE_HOUR).bots().stream()
                    .filter(bot -> !bot.id().value().endsWith("momentum-slow"))
                    .toList();
    private final List<Bar> bars = Bars.walk(11, BARS);

    @Test
    void replayingTheBarsAfterARestartGivesTheSameSignals() {
        for (BotConfig bot : bots) {
            Strategy unbroken = catalogue.create(bot);
            Strategy restarted = catalogue.create(bot);
            feed(unbroken, bars.subList(0, AFTER));
            unbroken.evaluate(Bars.context(bars.get(AFTER - 1), null));
            feed(restarted, bars.subList(0, AFTER));
            assertThat(signals(restarted)).as(bot.id().value()).isEqualTo(signals(unbroken));
        }
    }

    @Test
    void startsAfreshAfterAGap() {
        for (BotConfig bot : bots) {
            Strategy fresh = catalogue.create(bot);
            Strategy reset = catalogue.create(bot);
            feed(reset, Bars.walk(12, 400));
            reset.reset();
            feed(fresh, bars.subList(0, AFTER));
            feed(reset, bars.subList(0, AFTER));
            assertThat(signals(reset)).as(bot.id().value()).isEqualTo(signals(fresh));
        }
    }

    @Test
    void askingChangesNothing() {
        for (BotConfig bot : bots) {
            Strategy strategy = catalogue.create(bot);
            feed(strategy, bars.subList(0, AFTER));
            Bar last = bars.get(AFTER - 1);
            assertThat(strategy.evaluate(Bars.context(last, null)))
                    .isEqualTo(strategy.evaluate(Bars.context(last, null)));
        }
    }

    private List<Signal> signals(Strategy strategy) {
        List<Signal> signals = new ArrayList<>();
        for (Bar bar : bars.subList(AFTER, BARS)) {
            strategy.onBar(bar);
            BotPosition position = Bars.position(bar, 100, Duration.ofHours(30));
            signals.add(strategy.evaluate(Bars.context(bar, null)));
            signals.add(strategy.evaluate(Bars.context(bar, position)));
        }
        return signals;
    }

    private static void feed(Strategy strategy, List<Bar> bars) {
        bars.forEach(strategy::onBar);
    }
}
