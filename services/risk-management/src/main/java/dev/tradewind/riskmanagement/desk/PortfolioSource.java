// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.desk;

import dev.tradewind.base.result.Answer;
import dev.tradewind.framework.client.CallResult;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/// The portfolio as of an instant. A snapshot never changes, so the newest few are kept; those who
/// ask for the same one at once share one call. Safe from any thread.
public final class PortfolioSource {

    private static final int KEPT = 8;

    private final PortfolioClient client;
    private final Duration wait;
    private final ReentrantLock lock = new ReentrantLock();
    private final TreeMap<Instant, PortfolioSnapshot> snapshots = new TreeMap<>();

    public PortfolioSource(PortfolioClient client, Duration wait) {
        this.client = client;
        this.wait = wait;
    }

    /// The portfolio exactly as of `asOf`, or why there is none.
    public Answer<PortfolioSnapshot> asOf(Instant asOf) {
        lock.lock();
        try {
            PortfolioSnapshot kept = snapshots.get(asOf);
            return kept == null ? fetch(asOf) : Answer.of(kept);
        } finally {
            lock.unlock();
        }
    }

    /// The newest portfolio at hand, without asking for one.
    public Optional<PortfolioSnapshot> newest() {
        lock.lock();
        try {
            return snapshots.isEmpty()
                    ? Optional.empty()
                    : Optional.of(snapshots.lastEntry().getValue());
        } finally {
            lock.unlock();
        }
    }

    private Answer<PortfolioSnapshot> fetch(Instant asOf) {
        CallResult<PortfolioSnapshot> result = client.snapshot(asOf, wait);
        if (result instanceof CallResult.Answered<PortfolioSnapshot>(int _, var snapshot)) {
            snapshots.put(asOf, snapshot);
            while (snapshots.size() > KEPT) {
                snapshots.pollFirstEntry();
            }
            return Answer.of(snapshot);
        }
        return Answer.unavailable("portfolio as of " + asOf + ": " + result.summary());
    }
}
