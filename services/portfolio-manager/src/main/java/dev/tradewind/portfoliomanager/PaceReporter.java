// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.portfoliomanager.view.Views;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.marketdata.PaceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the gateway how far the books are, so that a paced market waits for them. Run by one
/// thread.
final class PaceReporter implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(PaceReporter.class);
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofMillis(200);

    private final String consumer;
    private final Views views;
    private final MarketDataClient gateway;
    private final SystemTime time;

    PaceReporter(String consumer, Views views, MarketDataClient gateway, SystemTime time) {
        this.consumer = consumer;
        this.views = views;
        this.gateway = gateway;
        this.time = time;
    }

    /// Reports until interrupted.
    @Override
    public void run() {
        Instant reported = null;
        while (!Thread.currentThread().isInterrupted()) {
            Optional<Instant> next = next(reported);
            if (next.isEmpty()) {
                continue;
            }
            if (report(next.get())) {
                reported = next.get();
            } else {
                time.pause(RETRY);
            }
        }
    }

    private Optional<Instant> next(@Nullable Instant reported) {
        try {
            return views.awaitAfter(reported, WAIT).map(view -> view.snapshot().asOf());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private boolean report(Instant instant) {
        CallResult<PaceStatus> result = gateway.acknowledge(consumer, instant);
        if (result instanceof CallResult.Answered<PaceStatus>) {
            return true;
        }
        LOG.atDebug().addKeyValue("result", result.summary()).log("pace_not_acknowledged");
        return false;
    }
}
