// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.store;

import dev.tradewind.framework.json.Json;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.risk.GrantSigner;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.risk.DecidedTrade;
import dev.tradewind.risk.IssuedGrant;
import dev.tradewind.risk.RiskEngine;
import dev.tradewind.risk.RiskLimits;
import dev.tradewind.risk.RiskState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What the engine remembers: its decisions, and its state with a version that tells whether an
/// engine in memory is up to date. Grants are not stored twice: they are those of the decisions of
/// the last 24 hours.
public final class EngineStore {

    private static final Duration MEMORY = Duration.ofDays(1);

    private final String decisions;
    private final String state;

    /// @param prefix of the service's tables
    public EngineStore(String prefix) {
        decisions = prefix + "_decision";
        state = prefix + "_state";
    }

    /// An engine with everything that is stored.
    public RiskEngine load(Handle handle, RiskLimits limits, GrantSigner signer) {
        List<DecidedTrade> recent = recent(handle);
        List<IssuedGrant> grants = recent.stream().flatMap(each -> granted(each).stream()).toList();
        RiskState stored = state(handle).orElseGet(RiskState::initial);
        return new RiskEngine(limits, signer, stored.withGrants(grants), recent);
    }

    /// The version of the stored state, 0 before the first.
    public long version(Handle handle) {
        return handle.createQuery("SELECT version FROM " + state + " WHERE id = 1")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// Replaces the stored state by version `version`.
    public void keepState(Handle transaction, long version, RiskState newState) {
        int rows =
                transaction
                        .createUpdate(
                                "INSERT INTO "
                                        + state
                                        + " (id, version, content) VALUES (1, ?, ?)"
                                        + " ON CONFLICT (id) DO UPDATE SET"
                                        + " version = excluded.version, content = excluded.content")
                        .bind(0, version)
                        .bind(1, Json.write(newState.withGrants(List.of())))
                        .execute();
        if (rows != 1) {
            throw new IllegalStateException("the state must be one row: " + rows);
        }
    }

    public void keepDecision(Handle transaction, DecidedTrade decided) {
        int rows =
                transaction
                        .createUpdate(
                                "INSERT INTO "
                                        + decisions
                                        + " (request_id, decided_at_millis, content)"
                                        + " VALUES (?, ?, ?)")
                        .bind(0, decided.request().requestId())
                        .bind(1, decided.decidedAt().toEpochMilli())
                        .bind(2, Json.write(decided))
                        .execute();
        if (rows != 1) {
            throw new IllegalStateException("a decision must be one row: " + rows);
        }
    }

    /// The decision on this request, however old.
    public Optional<DecidedTrade> decision(Handle handle, String requestId) {
        return handle.createQuery("SELECT content FROM " + decisions + " WHERE request_id = ?")
                .bind(0, requestId)
                .mapTo(String.class)
                .map(text -> Json.read(text, DecidedTrade.class))
                .findOne();
    }

    /// The newest decisions, newest first.
    public List<DecidedTrade> newest(Handle handle, int limit) {
        return handle.createQuery(
                        "SELECT content FROM " + decisions + " ORDER BY number DESC LIMIT ?")
                .bind(0, limit)
                .mapTo(String.class)
                .map(text -> Json.read(text, DecidedTrade.class))
                .list();
    }

    private List<DecidedTrade> recent(Handle handle) {
        long newest =
                handle.createQuery("SELECT COALESCE(MAX(decided_at_millis), 0) FROM " + decisions)
                        .mapTo(Long.class)
                        .one();
        Instant oldest = Instant.ofEpochMilli(newest).minus(MEMORY);
        return handle.createQuery(
                        "SELECT content FROM "
                                + decisions
                                + " WHERE decided_at_millis >= ? ORDER BY number")
                .bind(0, oldest.toEpochMilli())
                .mapTo(String.class)
                .map(text -> Json.read(text, DecidedTrade.class))
                .list();
    }

    private Optional<RiskState> state(Handle handle) {
        return handle.createQuery("SELECT content FROM " + state + " WHERE id = 1")
                .mapTo(String.class)
                .map(text -> Json.read(text, RiskState.class))
                .findOne();
    }

    private static Optional<IssuedGrant> granted(DecidedTrade decided) {
        Optional<Grant> grant =
                switch (decided.decision()) {
                    case RiskDecision.Approved approved -> Optional.of(approved.grant());
                    case RiskDecision.Reduced reduced -> Optional.of(reduced.grant());
                    case RiskDecision.Denied _ -> Optional.empty();
                };
        return grant.map(given -> IssuedGrant.of(given, decided.request().bots()));
    }
}
