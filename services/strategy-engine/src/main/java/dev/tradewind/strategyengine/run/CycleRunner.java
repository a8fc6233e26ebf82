// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.run;

import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.serviceapi.marketdata.InstantClosed;
import dev.tradewind.serviceapi.strategy.CycleView;
import dev.tradewind.strategy.cycle.CycleConfig;
import dev.tradewind.strategy.cycle.CyclePorts;
import dev.tradewind.strategy.cycle.DecisionCycle;
import dev.tradewind.strategy.port.DecisionLog;
import dev.tradewind.strategyengine.store.CycleStore;
import java.time.Instant;
import java.util.List;

/// Runs the decision cycle on one closed instant and keeps what came of it.
///
/// Other services are called outside any transaction; the decisions and the position in the
/// gateway's feed are then kept in one. If the process dies between the two, the instant is decided
/// again under the same names, which risk and execution recognise. One thread at a time.
public final class CycleRunner {

    /// What a decision cycle is made of; the log in `ports` is replaced for every run.
    public record Parts(CycleConfig config, CyclePorts ports) {}

    private final BotFleet fleet;
    private final Parts parts;
    private final CycleStore store;
    private final RunObserver observer;
    private final SystemTime time;

    public CycleRunner(
            BotFleet fleet, Parts parts, CycleStore store, RunObserver observer, SystemTime time) {
        this.fleet = fleet;
        this.parts = parts;
        this.store = store;
        this.observer = observer;
        this.time = time;
    }

    /// Decides on everything that closed with `event`.
    void run(FeedEvent event, InstantClosed closed) {
        Instant started = time.instant();
        DecisionLog log =
                (timeframe, asOf, records) -> {
                    Span span = new Span(event.recordedAt(), started, time.instant());
                    CycleView view = view(timeframe, asOf, span, records);
                    store.keep(event.sequence(), view, records);
                    observer.finished(view, records);
                };
        CyclePorts ports = parts.ports().withLog(log);
        int decisions =
                fleet.inTurn(running ->
                        new DecisionCycle(ports, parts.config(), running)
                                .run(closed.timeframe(), closed.instant())
                                .size());
        assert decisions >= 0;
    }

    /// Wall times of a run.
    private record Span(Instant closedAt, Instant startedAt, Instant decidedAt) {}

    private static CycleView view(
            Timeframe timeframe, Instant asOf, Span span, List<DecisionRecord> records) {
        return new CycleView(
                timeframe,
                asOf,
                span.closedAt(),
                span.startedAt(),
                span.decidedAt(),
                records.size(),
                (int) records.stream().filter(each -> each.outcome().isTrade()).count(),
                (int) records.stream().filter(each -> each.outcome().isBlocked()).count());
    }
}
