// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.run;

import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.serviceapi.strategy.CycleView;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures and reports runs that have been kept, and remembers their decisions as the newest.
public final class RunObserver {

    private static final Logger LOG = LoggerFactory.getLogger(RunObserver.class);

    private final LatestDecisions latest;
    private final Timer closeToOrders;
    private final Timer cycle;
    private final List<Counter> byOutcome;

    public RunObserver(LatestDecisions latest, Metrics metrics) {
        this.latest = latest;
        this.closeToOrders =
                metrics.timer(
                        "close.to.orders", "From the close of the bars to the last order sent");
        this.cycle = metrics.timer("decision.cycle", "Time of one run of the decision cycle");
        this.byOutcome =
                Arrays.stream(Outcome.values())
                        .map(outcome ->
                                metrics.counter(
                                        "decisions",
                                        "Decisions by outcome",
                                        "outcome",
                                        outcome.name()))
                        .toList();
    }

    void finished(CycleView run, List<DecisionRecord> records) {
        latest.note(records);
        closeToOrders.record(run.closeToOrders());
        cycle.record(Duration.between(run.startedAt(), run.decidedAt()));
        records.forEach(each -> byOutcome.get(each.outcome().ordinal()).increment());
        LOG.atDebug()
                .addKeyValue("timeframe", run.timeframe().code())
                .addKeyValue("as_of", run.asOf())
                .addKeyValue("evaluated", run.evaluated())
                .addKeyValue("traded", run.traded())
                .addKeyValue("blocked", run.blocked())
                .log("cycle_completed");
    }
}
