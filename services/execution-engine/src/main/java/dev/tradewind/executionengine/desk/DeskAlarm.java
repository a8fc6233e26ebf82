// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.desk;

import dev.tradewind.execution.order.AppliedUpdate;
import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.execution.order.Transition.Kind;
import dev.tradewind.execution.reconciliation.Difference;
import dev.tradewind.framework.store.StoreException;
import dev.tradewind.framework.telemetry.Metrics;
import io.micrometer.core.instrument.Counter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says aloud what a person must look at, and counts it. Safe from any thread.
final class DeskAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(DeskAlarm.class);

    private final Metrics metrics;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    DeskAlarm(Metrics metrics) {
        this.metrics = metrics;
    }

    void applied(AppliedUpdate applied) {
        TrackedOrder order = applied.order();
        if (applied.kind() == Kind.LATE_FILL) {
            raise("late_fill", order.clientOrderId(), "filled after its end");
        }
        if (applied.kind() == Kind.CONTRADICTED) {
            raise(
                    "order_reappeared",
                    order.clientOrderId(),
                    "believed absent, but the venue has it");
        }
        if (applied.fill() != null && order.isOverfilled()) {
            raise("order_overfilled", order.clientOrderId(), "filled " + order.filled());
        }
    }

    void foreign(OrderUpdate update) {
        raise(
                "foreign_order",
                update.clientOrderId(),
                "the venue tells of an order that is not ours");
    }

    void altered(TrackedOrder order) {
        raise("order_terms_differ", order.clientOrderId(), "the venue has it with other terms");
    }

    void unanswered(TrackedOrder order) {
        raise(
                "order_unanswered",
                order.clientOrderId(),
                "it may have been sent; no answer is stored");
    }

    void differs(Difference difference) {
        raise(
                "reconciliation_difference",
                difference.subject(),
                "%s: ours %s, venue %s"
                        .formatted(difference.kind(), difference.ours(), difference.venue()));
    }

    void storeGone(StoreException problem) {
        LOG.atError().setCause(problem).log("store_unreadable");
        count("store_unreadable");
    }

    private void raise(String alarm, Object subject, String reason) {
        LOG.atError().addKeyValue("subject", subject).addKeyValue("reason", reason).log(alarm);
        count(alarm);
    }

    private void count(String alarm) {
        counters.computeIfAbsent(
                        alarm,
                        name ->
                                metrics.counter(
                                        "execution.alarms",
                                        "Things a person must look at",
                                        "alarm",
                                        name))
                .increment();
    }
}
