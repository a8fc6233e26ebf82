// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.legacy;

import dev.tradewind.indicators.volatility.ExponentialVolatility;
import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.signal.Signal;
import dev.tradewind.model.signal.SignalAction;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.strategy.Figures;
import dev.tradewind.strategy.Sizing;
import dev.tradewind.strategy.Strategy;
import dev.tradewind.strategy.StrategyContext;
import dev.tradewind.strategy.catalogue.ParameterValues;
import dev.tradewind.strategy.catalogue.StrategyDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The rule of a legacy bot: RSI, moving-average crossover and MACD are scored and combined; the
/// call must persist, the last fill must be old enough and the price must have moved since. Market
/// orders of a fixed size, buys stack, a sell closes. It expects what its score is worth over 24
/// bars.
///
/// Source: Tradewind legacy system 2.
public final class LegacyScore implements Strategy {

    private static final int HORIZON_BARS = 24;

    private final ParameterValues values;
    private final Timeframe timeframe;
    private final Sizing sizing;
    private final int confirmationBars;
    private final Duration cooldown;
    private RsiScore rsi;
    private CrossoverScore crossover;
    private MacdScore macd;
    private ExponentialVolatility volatility;
    private int bars;
    private int persisted;
    private @Nullable CombinedScore latest;

    LegacyScore(ParameterValues values, Timeframe timeframe) {
        this.values = values;
        this.timeframe = timeframe;
        LegacyParameters.check(values);
        this.sizing = new Sizing.FixedNotional(values.money("position_size_usd", Asset.USD));
        this.confirmationBars = confirmationBars(values, timeframe);
        this.cooldown = Duration.ofMinutes(values.integer("cooldown_minutes"));
        this.rsi = freshRsi();
        this.crossover = freshCrossover();
        this.macd = freshMacd();
        this.volatility = freshVolatility();
    }

    public static StrategyDefinition definition() {
        return new StrategyDefinition(
                "legacy-score",
                "The combined RSI, crossover and MACD score of the system being replaced.",
                LegacyParameters.ALL,
                LegacyScore::new);
    }

    @Override
    public StrategyFamily family() {
        return StrategyFamily.LEGACY;
    }

    /// The old rule knew no regimes; it may enter wherever anyone may.
    @Override
    public List<Regime> entryRegimes() {
        return List.of(Regime.TRENDING, Regime.RANGING);
    }

    @Override
    public int warmUpBars() {
        int scores =
                Math.max(rsi.warmUpBars(), Math.max(crossover.warmUpBars(), macd.warmUpBars()));
        return Math.max(scores, volatility.warmUpBars());
    }

    @Override
    public Sizing sizing() {
        return sizing;
    }

    @Override
    public void onBar(Bar bar) {
        double close = bar.close().value().doubleValue();
        rsi.add(close);
        crossover.add(close);
        macd.add(close);
        volatility.add(close);
        bars = Math.min(bars + 1, warmUpBars());
        if (bars < warmUpBars()) {
            return;
        }
        CombinedScore newest =
                CombinedScore.of(rsi.score(), crossover.score(), macd.score(), values);
        boolean persists = latest != null && latest.action() == newest.action();
        persisted = persists ? Math.min(persisted + 1, confirmationBars) : 1;
        latest = newest;
    }

    @Override
    public Signal evaluate(StrategyContext context) {
        CombinedScore score = latest();
        SortedMap<String, Double> inputs = new TreeMap<>();
        score.describe(inputs);
        inputs.put("rsi", rsi.rsi());
        String text =
                "score "
                        + Figures.fixed(score.total().value(), 3)
                        + " with confidence "
                        + Figures.fixed(score.total().confidence(), 2);
        if (score.action() == SignalAction.HOLD) {
            return Signal.hold(text + " calls for nothing", inputs);
        }
        Optional<String> obstacle = obstacle(score.action(), context);
        if (obstacle.isPresent()) {
            String call = text + " calls to " + score.action() + ", but ";
            return Signal.hold(call + obstacle.get(), inputs);
        }
        return signal(score, text, inputs);
    }

    @Override
    public void reset() {
        rsi = freshRsi();
        crossover = freshCrossover();
        macd = freshMacd();
        volatility = freshVolatility();
        bars = 0;
        persisted = 0;
        latest = null;
    }

    private Signal signal(CombinedScore score, String text, SortedMap<String, Double> inputs) {
        boolean buys = score.action() == SignalAction.BUY;
        double expected =
                values.decimal("information_coefficient")
                        * Math.abs(score.total().value())
                        * volatility.value()
                        * Math.sqrt(HORIZON_BARS);
        return new Signal(
                score.action(),
                buys ? 1 : 0,
                score.total().confidence(),
                buys ? expected : 0,
                timeframe.length().multipliedBy(HORIZON_BARS),
                Urgency.IMMEDIATE,
                text,
                inputs);
    }

    /// What keeps the call from being followed, if anything does.
    private Optional<String> obstacle(SignalAction action, StrategyContext context) {
        if (persisted < confirmationBars) {
            return Optional.of(
                    "it has persisted for " + persisted + " of " + confirmationBars + " bars");
        }
        BotPosition position = context.position();
        if (position == null) {
            return Optional.empty();
        }
        if (action == SignalAction.BUY && position.entries() >= values.integer("max_positions")) {
            return Optional.of("all " + position.entries() + " positions are taken");
        }
        return sinceLastFill(position, context);
    }

    private Optional<String> sinceLastFill(BotPosition position, StrategyContext context) {
        Duration since = Duration.between(position.lastFillAt(), context.asOf());
        if (since.compareTo(cooldown) < 0) {
            return Optional.of(
                    "the last fill is "
                            + since.toMinutes()
                            + " of "
                            + cooldown.toMinutes()
                            + " minutes ago");
        }
        double last = position.lastFillPrice().value().doubleValue();
        double movedPercent = 100 * Math.abs(context.close() / last - 1);
        if (movedPercent < values.decimal("trade_step_pct")) {
            return Optional.of(
                    "the price moved "
                            + Figures.fixed(movedPercent, 2)
                            + " of "
                            + Figures.fixed(values.decimal("trade_step_pct"), 2)
                            + " % since the last fill");
        }
        return Optional.empty();
    }

    private CombinedScore latest() {
        if (latest == null) {
            throw new IllegalStateException("strategy must be warm to be asked: " + bars + " bars");
        }
        return latest;
    }

    /// Minutes of confirmation in bars, rounded up: on bars longer than that, one bar is enough.
    private static int confirmationBars(ParameterValues values, Timeframe timeframe) {
        double minutes = values.integer("confirmation_minutes");
        return Math.max(1, (int) Math.ceil(minutes / timeframe.length().toMinutes()));
    }

    private RsiScore freshRsi() {
        return new RsiScore(
                values.integer("rsi_period"),
                values.decimal("oversold"),
                values.decimal("overbought"));
    }

    private CrossoverScore freshCrossover() {
        return new CrossoverScore(values.integer("ma_fast"), values.integer("ma_slow"));
    }

    private MacdScore freshMacd() {
        return new MacdScore(
                values.integer("macd_fast"),
                values.integer("macd_slow"),
                values.integer("macd_signal"));
    }

    private static ExponentialVolatility freshVolatility() {
        return ExponentialVolatility.ofCentreOfMass(HORIZON_BARS);
    }
}
