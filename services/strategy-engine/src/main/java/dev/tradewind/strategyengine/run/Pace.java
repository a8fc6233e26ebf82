// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.run;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.marketdata.PaceStatus;
import dev.tradewind.serviceapi.strategy.StrategyClient;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the gateway that all work for an instant is done, so that a paced market may go on. Told
/// until it is heard: a lost word would stop the market for good.
public final class Pace {

    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);
    private static final int MOST_REFUSALS = 500;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final MarketDataClient gateway;
    private final SystemTime time;

    public Pace(MarketDataClient gateway, SystemTime time) {
        this.gateway = gateway;
        this.time = time;
    }

    /// Says that `instant` is finished; returns when the gateway has heard it, when it goes on
    /// refusing to, or when this thread is interrupted. A gateway that has just told an instant may
    /// need a moment to accept that it has closed, so a refusal is final only when it is repeated.
    public void finished(Instant instant) {
        int refusals = 0;
        while (!Thread.currentThread().isInterrupted()) {
            CallResult<PaceStatus> result = gateway.acknowledge(StrategyClient.SERVICE, instant);
            if (result instanceof CallResult.Answered<PaceStatus>) {
                return;
            }
            refusals += result instanceof CallResult.Refused<PaceStatus> ? 1 : 0;
            if (refusals == MOST_REFUSALS) {
                LOG.atError()
                        .addKeyValue("instant", instant)
                        .addKeyValue("result", result.summary())
                        .log("pace_refused");
                return;
            }
            time.pause(PAUSE);
        }
    }
}
