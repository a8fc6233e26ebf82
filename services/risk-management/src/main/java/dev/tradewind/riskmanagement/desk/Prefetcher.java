// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.desk;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gets a portfolio as soon as it exists, so that the decision that needs it finds it in memory.
/// Only the newest wish counts; missing one only costs the decision a call.
public final class Prefetcher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Prefetcher.class);

    private final PortfolioSource portfolios;
    private final BlockingQueue<Instant> wishes = new ArrayBlockingQueue<>(1);

    public Prefetcher(PortfolioSource portfolios) {
        this.portfolios = portfolios;
    }

    /// Wishes for the portfolio as of `asOf`; never blocks.
    public void wish(Instant asOf) {
        wishes.clear();
        if (!wishes.offer(asOf)) {
            LOG.atDebug().addKeyValue("asOf", asOf).log("portfolio_not_prefetched");
        }
    }

    /// Fetches until interrupted.
    @Override
    public void run() {
        try {
            while (true) {
                Answer<PortfolioSnapshot> answer = portfolios.asOf(wishes.take());
                if (answer instanceof Answer.Unavailable<PortfolioSnapshot>(String reason)) {
                    LOG.atDebug().addKeyValue("reason", reason).log("portfolio_not_prefetched");
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
