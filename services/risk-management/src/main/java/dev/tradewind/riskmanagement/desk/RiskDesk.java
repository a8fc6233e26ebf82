// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.desk;

import dev.tradewind.base.result.Answer;
import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.store.Database;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.risk.GrantSigner;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.risk.DecidedTrade;
import dev.tradewind.risk.EquityReading;
import dev.tradewind.risk.KillSwitch;
import dev.tradewind.risk.RiskEngine;
import dev.tradewind.risk.RiskEvent;
import dev.tradewind.risk.RiskLimits;
import dev.tradewind.risk.history.MarketReturns;
import dev.tradewind.riskmanagement.store.AlertStore;
import dev.tradewind.riskmanagement.store.EngineStore;
import dev.tradewind.riskmanagement.store.LimitStore;
import dev.tradewind.serviceapi.risk.LimitsChange;
import dev.tradewind.serviceapi.risk.LimitsChanged;
import dev.tradewind.serviceapi.risk.OperatorCommand;
import dev.tradewind.serviceapi.risk.TradeDecided;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Keeps the engine in step with its store. Everything that touches the engine runs in a writing
/// transaction of the store, so one thread at a time does; a decision is stored, with its event,
/// before it is told. When a transaction did not commit, the engine is ahead of the store and is
/// loaded again before the next use.
public final class RiskDesk {

    private final Database database;
    private final EventFeed feed;
    private final EngineStore engines;
    private final LimitStore limitStore;
    private final AlertStore alerts;
    private final GrantSigner signer;
    private final HaltFile haltFile;
    private final InstantSource wallTime;
    private RiskEngine engine;
    private long version;
    private volatile KillSwitch killSwitch;

    /// The tables, and where decisions are told.
    public record Stores(
            Database database,
            EventFeed feed,
            EngineStore engines,
            LimitStore limits,
            AlertStore alerts) {}

    public RiskDesk(
            Stores stores,
            GrantSigner signer,
            HaltFile haltFile,
            InstantSource wallTime,
            List<Symbol> firstProducts) {
        database = stores.database();
        feed = stores.feed();
        engines = stores.engines();
        limitStore = stores.limits();
        alerts = stores.alerts();
        this.signer = signer;
        this.haltFile = haltFile;
        this.wallTime = wallTime;
        engine = database.inTransaction(transaction -> loadFirst(transaction, firstProducts));
        killSwitch = engine.state().killSwitch();
    }

    /// Decides on `request`, once for its id. Market time is the newest instant a portfolio was
    /// seen for.
    public RiskDecision decide(
            TradeRequest request,
            Answer<PortfolioSnapshot> portfolio,
            Answer<MarketReturns> market) {
        return change((transaction, present) -> {
            Optional<DecidedTrade> earlier =
                    present.decided(request.requestId())
                            .or(() -> engines.decision(transaction, request.requestId()));
            return earlier.isPresent()
                    ? repeat(earlier.get(), request)
                    : decideNow(transaction, request, portfolio, market);
        });
    }

    /// Takes the totals of a portfolio in.
    public void observe(Handle transaction, EquityReading reading) {
        Object unused =
                change(
                        transaction,
                        (_, present) -> {
                            present.observe(reading);
                            return Boolean.TRUE;
                        });
        assert unused != null;
    }

    /// Stops new exposure.
    public void halt(OperatorCommand command) {
        command(present -> present.halt(marketTime(present), command.by(), command.reason()));
    }

    /// Allows it again.
    public void rearm(OperatorCommand command) {
        if (haltFile.isPresent()) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT, "remove the file " + haltFile + " before re-arming");
        }
        command(present -> present.rearm(marketTime(present), command.by(), command.reason()));
    }

    /// Replaces limits, if they are still those the change was made from.
    public RiskLimits changeLimits(LimitsChange change) {
        return change((transaction, present) -> {
            RiskLimits before = present.limits();
            if (change.version() != before.version()) {
                throw ProblemException.ofField(
                        ProblemCode.CONFLICT,
                        "version",
                        "the limits are at version " + before.version() + " by now");
            }
            RiskLimits after = LimitChanges.apply(before, change);
            LimitsChanged event = LimitChanges.event(before, after, change, wallTime.instant());
            present.changeLimits(after);
            limitStore.append(transaction, after, event);
            tell(transaction, LimitsChanged.TYPE, "limits", event);
            return after;
        });
    }

    /// Where the kill switch stood after the last change, without asking the engine.
    public KillSwitch killSwitch() {
        return killSwitch;
    }

    /// Asks the engine; the question must not change it.
    public <T> T ask(Function<RiskEngine, T> question) {
        return database.inTransaction(transaction -> question.apply(current(transaction)));
    }

    private RiskDecision decideNow(
            Handle transaction,
            TradeRequest request,
            Answer<PortfolioSnapshot> portfolio,
            Answer<MarketReturns> market) {
        if (portfolio instanceof Answer.Available<PortfolioSnapshot>(PortfolioSnapshot seen)) {
            engine.observe(seen);
        }
        if (haltFile.isPresent() && engine.state().killSwitch() != KillSwitch.HALTED) {
            engine.halt(marketTime(engine), "halt-file", "the file " + haltFile + " is there");
        }
        Instant now = marketTime(engine);
        RiskDecision decision = engine.decide(request, portfolio, market, now);
        engines.keepDecision(transaction, new DecidedTrade(request, decision, now));
        tell(
                transaction,
                TradeDecided.TYPE,
                request.symbol().toString(),
                new TradeDecided(request, decision, now));
        return decision;
    }

    private static RiskDecision repeat(DecidedTrade earlier, TradeRequest request) {
        if (!earlier.request().equals(request)) {
            throw ProblemException.ofField(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    "requestId",
                    "request " + request.requestId() + " was decided with other content");
        }
        return earlier.decision();
    }

    private void command(Consumer<RiskEngine> command) {
        Object unused =
                change((_, present) -> {
                    command.accept(present);
                    return Boolean.TRUE;
                });
        assert unused != null;
    }

    /// From its start the version in memory is ahead of the store's, so that an engine changed by
    /// work that failed is loaded again.
    private <T> T change(Handle transaction, BiFunction<Handle, RiskEngine, T> work) {
        RiskEngine present = current(transaction);
        version++;
        T result = work.apply(transaction, present);
        keep(transaction);
        return result;
    }

    private <T> T change(BiFunction<Handle, RiskEngine, T> work) {
        return database.inTransaction(transaction -> change(transaction, work));
    }

    private void keep(Handle transaction) {
        for (RiskEvent event : engine.takeEvents()) {
            alerts.append(transaction, Alerts.of(event));
            if (event instanceof RiskEvent.KillSwitchChanged changed) {
                tell(transaction, Alerts.type(changed), "risk", Alerts.event(changed));
            }
        }
        engines.keepState(transaction, version, engine.state());
        killSwitch = engine.state().killSwitch();
    }

    private RiskEngine current(Handle transaction) {
        if (engines.version(transaction) != version) {
            RiskLimits limits = limitStore.newest(transaction).orElseThrow();
            engine = engines.load(transaction, limits, signer);
            version = engines.version(transaction);
        }
        return engine;
    }

    private RiskEngine loadFirst(Handle transaction, List<Symbol> firstProducts) {
        RiskLimits limits =
                limitStore
                        .newest(transaction)
                        .orElseGet(() -> firstLimits(transaction, firstProducts));
        version = engines.version(transaction);
        return engines.load(transaction, limits, signer);
    }

    private RiskLimits firstLimits(Handle transaction, List<Symbol> products) {
        RiskLimits limits = RiskLimits.defaults(products);
        limitStore.append(
                transaction,
                limits,
                new LimitsChanged(1, "first-start", "defaults", wallTime.instant(), List.of()));
        return limits;
    }

    private Instant marketTime(RiskEngine present) {
        Instant observed = present.state().observedAt();
        return observed == null ? wallTime.instant() : observed;
    }

    private void tell(Handle transaction, String type, String key, Object payload) {
        long sequence = feed.append(transaction, type, key, payload);
        assert sequence > 0;
    }
}
