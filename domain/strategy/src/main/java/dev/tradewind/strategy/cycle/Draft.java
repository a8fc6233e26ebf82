// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.AllocationStep;
import dev.tradewind.model.decision.DecisionId;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.EdgeStep;
import dev.tradewind.model.decision.MarketStep;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.signal.Signal;
import dev.tradewind.model.signal.Urgency;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A decision in the making: what the steps so far have found for one lane. It is open until a step
/// ends it with an outcome; ended, it changes no more.
final class Draft {

    private final Lane lane;
    private final Instant asOf;
    private @Nullable Instrument instrument;
    private @Nullable Bar bar;
    private @Nullable MarketStep market;
    private @Nullable RegimeReading regime;
    private @Nullable BotPosition position;
    private @Nullable Signal signal;
    private @Nullable AllocationStep allocation;
    private @Nullable EdgeStep edge;
    private @Nullable Side side;
    private @Nullable Quantity wanted;
    private @Nullable Quantity crossed;
    private @Nullable RiskDecision risk;
    private @Nullable ExecutionReceipt execution;
    private @Nullable Outcome outcome;
    private String reason = "";

    Draft(Lane lane, Instant asOf) {
        this.lane = lane;
        this.asOf = asOf;
    }

    Lane lane() {
        return lane;
    }

    BotId bot() {
        return lane.bot().id();
    }

    Symbol symbol() {
        return lane.symbol();
    }

    Instant asOf() {
        return asOf;
    }

    boolean isOpen() {
        return outcome == null;
    }

    void end(Outcome how, String why) {
        if (outcome != null) {
            throw new IllegalStateException("decision must end once: " + outcome + ", then " + how);
        }
        outcome = how;
        reason = why;
    }

    void sawMarket(Instrument product, Bar closed, MarketStep step) {
        instrument = product;
        bar = closed;
        market = step;
    }

    void sawRegime(@Nullable RegimeReading reading) {
        regime = reading;
    }

    void sawPosition(@Nullable BotPosition own) {
        position = own;
    }

    void signalled(Signal wish) {
        signal = wish;
    }

    void allocated(AllocationStep step) {
        allocation = step;
    }

    void wants(Side direction, Quantity quantity) {
        side = direction;
        wanted = quantity;
    }

    void judged(EdgeStep step) {
        edge = step;
    }

    void crossed(Quantity quantity) {
        crossed = quantity;
    }

    void answeredByRisk(RiskDecision decision) {
        risk = decision;
    }

    void executed(ExecutionReceipt receipt) {
        execution = receipt;
    }

    Instrument instrument() {
        return known(instrument, "instrument");
    }

    Bar bar() {
        return known(bar, "bar");
    }

    Price close() {
        return bar().close();
    }

    @Nullable RegimeReading regime() {
        return regime;
    }

    @Nullable BotPosition position() {
        return position;
    }

    /// What the bot owns of the product.
    Quantity held() {
        return position == null ? Quantity.ZERO : position.quantity();
    }

    Signal signal() {
        return known(signal, "signal");
    }

    Urgency urgency() {
        return signal().urgency();
    }

    Side side() {
        return known(side, "side");
    }

    Quantity wanted() {
        return known(wanted, "wanted");
    }

    /// What was met by our own bots.
    Quantity crossedQuantity() {
        return crossed == null ? Quantity.ZERO : crossed;
    }

    double expectedEdgeBps() {
        return edge == null ? 0 : edge.expectedEdgeBps();
    }

    DecisionRecord toRecord() {
        return new DecisionRecord(
                DecisionId.of(bot(), symbol(), asOf),
                bot(),
                lane.bot().strategy(),
                symbol(),
                lane.bot().timeframe(),
                asOf,
                market,
                regime,
                signal,
                allocation,
                edge,
                side,
                wanted,
                crossed,
                risk,
                execution,
                known(outcome, "outcome"),
                reason);
    }

    private static <T> T known(@Nullable T value, String name) {
        return Objects.requireNonNull(value, name + " must be known by now");
    }
}
