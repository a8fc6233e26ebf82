// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.backtest;

import dev.tradewind.backtest.result.Assumptions;
import dev.tradewind.backtest.setup.BacktestRules;
import dev.tradewind.backtest.setup.BacktestSetup;
import dev.tradewind.execution.ExecutionConfig;
import dev.tradewind.executionengine.config.LimitSettings;
import dev.tradewind.executionengine.config.PlanSettings;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.recordings.BarDigest;
import dev.tradewind.marketdatagateway.config.GatewayConfig;
import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.regimedetection.config.RegimeConfig;
import dev.tradewind.regimedetection.config.RegimeEngines;
import dev.tradewind.simulatorserver.config.BalanceSettings;
import dev.tradewind.simulatorserver.config.FeeSettings;
import dev.tradewind.simulatorserver.config.FillSettings;
import dev.tradewind.simulatorserver.config.MarketSource;
import dev.tradewind.simulatorserver.config.ReplaySettings;
import dev.tradewind.simulatorserver.config.VenueSettings;
import dev.tradewind.simulatorserver.market.MarketLoader;
import dev.tradewind.simulatorserver.market.OpenMarket;
import dev.tradewind.strategyengine.config.AllocationSettings;
import dev.tradewind.strategyengine.config.BotSettings;
import dev.tradewind.strategyengine.config.CycleSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The market and the bots of a backtest, made of the same settings by the same code as in a running system,
/// so that both see the same bars.
public final class BacktestMarket {

    /// How much of a generated market is run, which has no end of its own.
    private static final Duration GENERATED_STRETCH = Duration.ofDays(180);

    private final Settings settings;
    private final VenueSettings venue;
    private final OpenMarket open;

    private BacktestMarket(Settings settings) {
        this.settings = settings;
        this.venue = settings.bind(VenueSettings.class);
        this.open = new MarketLoader(venue, settings.bind(ReplaySettings.class)).load();
    }

    /// @throws dev.tradewind.framework.config.ConfigurationException when there is no such market
    public static BacktestMarket of(Settings settings) {
        return new BacktestMarket(settings);
    }

    /// Everything a backtest takes.
    public BacktestSetup setup() {
        Instant end = open.end() == null ? open.start().plus(GENERATED_STRETCH) : open.end();
        BalanceSettings balance = settings.bind(BalanceSettings.class);
        return new BacktestSetup(
                open.market(),
                warmUpFrom(),
                open.start(),
                end,
                bots(),
                rules(),
                new Money(balance.usd(), quote()),
                venue.market() == MarketSource.GENERATED ? venue.seed() : 0,
                open.market().instruments().stream().map(each -> source(each, end)).toList());
    }

    private BacktestRules rules() {
        RegimeEngines regimes = RegimeEngines.of(settings.bind(RegimeConfig.class));
        return new BacktestRules(
                settings.bind(FeeSettings.class).schedule(),
                settings.bind(FillSettings.class).model(),
                new ExecutionConfig(
                        settings.bind(PlanSettings.class).planner(),
                        settings.bind(LimitSettings.class).limits()),
                settings.bind(CycleSettings.class)
                        .cycleConfig(settings.bind(AllocationSettings.class)),
                regimes::engine);
    }

    /// As far back as the gateway of a running system would load.
    private Instant warmUpFrom() {
        int bars = settings.bind(GatewayConfig.class).warmUpBars();
        return open.start().minus(open.market().timeframe().length().multipliedBy(bars));
    }

    private List<BotConfig> bots() {
        List<BotConfig> bots = settings.bind(BotSettings.class).fleet().bots();
        for (BotConfig bot : bots) {
            bot.symbols().stream()
                    .filter(symbol ->
                            instruments().stream().noneMatch(each -> each.symbol().equals(symbol)))
                    .findFirst()
                    .ifPresent(missing -> {
                        throw new CommandFailure(
                                ExitCode.USAGE,
                                "bot %s trades %s, which this market does not have: name it with --products."
                                        .formatted(bot.id(), missing));
                    });
        }
        return bots;
    }

    private List<Instrument> instruments() {
        return open.market().instruments();
    }

    private Asset quote() {
        return instruments().getFirst().symbol().quote();
    }

    private Assumptions.DataSource source(Instrument instrument, Instant end) {
        List<Bar> bars = open.market().bars(instrument.symbol(), warmUpFrom(), end);
        int filled = (int) bars.stream().filter(Bar::synthetic).count();
        return new Assumptions.DataSource(
                "%s %s, %s".formatted(instrument.symbol(), venue.timeframe(), kind()),
                bars.size(),
                filled,
                BarDigest.sha256(bars));
    }

    private String kind() {
        return switch (venue.market()) {
            case GENERATED -> "generated with seed " + venue.seed();
            case REPLAY -> "recorded";
        };
    }
}
