// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.base.check.Checks;
import dev.tradewind.base.result.Answer;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.risk.GrantSigner;
import dev.tradewind.model.risk.RiskCheck;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.risk.history.MarketReturns;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides on every wish for exposure. Show it each portfolio with [#observe] (a decision does so
/// itself), so that losses stop new risk even while nobody asks. Exposure in flight counts: open
/// orders, and grants the portfolio cannot show yet.
///
/// A request id is answered once; the same request again gets the same answer within 24 hours of
/// market time, another request under the same id is a defect of the caller. Not thread safe: one
/// thread owns it.
public final class RiskEngine {

    private static final String SELF = "risk-engine";
    private static final Duration MEMORY = Duration.ofDays(1);

    private final GrantSigner signer;
    private final List<RiskEvent> events = new ArrayList<>();
    private final Map<String, DecidedTrade> decided = new LinkedHashMap<>();
    private RiskLimits limits;
    private RiskState state;

    public RiskEngine(RiskLimits limits, GrantSigner signer) {
        this(limits, signer, RiskState.initial(), List.of());
    }

    /// Goes on from what an earlier engine remembered: its state and its decisions of the last 24
    /// hours, oldest first.
    public RiskEngine(
            RiskLimits limits, GrantSigner signer, RiskState state, List<DecidedTrade> decisions) {
        this.limits = limits;
        this.signer = signer;
        this.state = state;
        decisions.forEach(each -> decided.put(each.request().requestId(), each));
    }

    public RiskLimits limits() {
        return limits;
    }

    public RiskState state() {
        return state;
    }

    /// Uses the next version of the limits from the next decision on.
    public void changeLimits(RiskLimits next) {
        Checks.require(
                next.version() == limits.version() + 1,
                "version",
                "must follow " + limits.version(),
                next.version());
        limits = next;
    }

    /// What happened since the last call, oldest first.
    public List<RiskEvent> takeEvents() {
        List<RiskEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /// The earlier answer to this request id, if it is remembered.
    public Optional<DecidedTrade> decided(String requestId) {
        return Optional.ofNullable(decided.get(requestId));
    }

    /// Takes a portfolio in: peak, drawdown and daily loss. One as of the last instant or before
    /// changes nothing.
    public void observe(PortfolioSnapshot snapshot) {
        observe(EquityReading.of(snapshot));
    }

    /// The same with the totals alone.
    public void observe(EquityReading reading) {
        Instant last = state.observedAt();
        if (last != null && !reading.asOf().isAfter(last)) {
            return;
        }
        BigDecimal before = drawdown();
        Money own = state.peak();
        Money peak = own == null || !state.peakIsOwn() ? reading.peakEquity() : own;
        state = state.withEquity(peak.max(reading.equity()), reading.equity(), reading.asOf());
        stopOnDrawdown(reading.asOf(), before);
        pauseOnDailyLoss(reading);
    }

    /// Answers `request` at market time `now`, on the portfolio and the
    /// market's past as of its instant.
    public RiskDecision decide(
            TradeRequest request,
            Answer<PortfolioSnapshot> portfolio,
            Answer<MarketReturns> market,
            Instant now) {
        DecidedTrade earlier = decided.get(request.requestId());
        if (earlier != null) {
            Checks.require(
                    earlier.request().equals(request),
                    "request " + request.requestId(),
                    "must be the one decided before",
                    request);
            return earlier.decision();
        }
        RiskDecision decision =
                switch (portfolio) {
                    case Answer.Available<PortfolioSnapshot>(PortfolioSnapshot snapshot) ->
                            decideOn(request, new RiskView(snapshot, market), now);
                    case Answer.Unavailable<PortfolioSnapshot>(String reason) ->
                            withoutPortfolio(request, reason);
                };
        forget(now);
        decided.put(request.requestId(), new DecidedTrade(request, decision, now));
        return decision;
    }

    /// Stops all new exposure until a person re-arms.
    public void halt(Instant now, String by, String reason) {
        moveKillSwitch(KillSwitch.HALTED, now, by, reason);
    }

    /// Back to ACTIVE, by a named person. Drawdown is measured from the present equity from now on;
    /// a pause after a daily loss still runs its 24 hours.
    public void rearm(Instant now, String by, String reason) {
        moveKillSwitch(KillSwitch.ACTIVE, now, by, reason);
        state = state.withPeakHere();
    }

    /// How much of each account limit is used now, without any trade.
    public List<RiskCheck> usage(PortfolioSnapshot snapshot, Answer<MarketReturns> market) {
        return LimitUsage.of(limits, state, new RiskView(snapshot, market));
    }

    private RiskDecision decideOn(TradeRequest request, RiskView view, Instant now) {
        observe(view.portfolio());
        CheckSheet sheet = new PreTradeChecks(limits, state, request, view, now).run();
        RiskCheck failed = sheet.failed();
        if (failed != null) {
            return denied(request, sheet.checks(), failed);
        }
        Grant grant = signer.sign(grant(request, sheet.allowed(), now));
        remember(request, grant);
        String binding = sheet.binding();
        return binding == null
                ? new RiskDecision.Approved(request.requestId(), sheet.checks(), grant)
                : new RiskDecision.Reduced(request.requestId(), sheet.checks(), grant, binding);
    }

    private RiskDecision withoutPortfolio(TradeRequest request, String reason) {
        RiskCheck check =
                new RiskCheck(
                        "data_age",
                        "no portfolio: " + reason,
                        limits.value(RiskLimit.DATA_AGE).toPlainString(),
                        "seconds",
                        RiskCheck.Verdict.FAILED);
        return denied(request, List.of(check), check);
    }

    private static RiskDecision denied(
            TradeRequest request, List<RiskCheck> checks, RiskCheck failed) {
        String reason =
                failed.name()
                        + ": "
                        + failed.used()
                        + " against "
                        + failed.limit()
                        + " ("
                        + failed.unit()
                        + ')';
        return new RiskDecision.Denied(request.requestId(), checks, failed.name(), reason);
    }

    private Grant grant(TradeRequest request, Quantity quantity, Instant now) {
        PriceBand band = PriceBand.of(request, limits);
        return new Grant(
                "grant-" + request.requestId(),
                request.requestId(),
                request.symbol(),
                request.side(),
                quantity,
                band.low(),
                band.high(),
                now,
                now.plus(limits.duration(RiskLimit.GRANT_LIFE)),
                "");
    }

    private void remember(TradeRequest request, Grant grant) {
        List<IssuedGrant> grants = new ArrayList<>(state.grants());
        grants.removeIf(each -> each.issuedAt().isBefore(grant.issuedAt().minus(MEMORY)));
        grants.add(IssuedGrant.of(grant, request.bots()));
        state = state.withGrants(grants);
    }

    private void forget(Instant now) {
        Iterator<DecidedTrade> oldestFirst = decided.values().iterator();
        while (oldestFirst.hasNext()
                && oldestFirst.next().decidedAt().isBefore(now.minus(MEMORY))) {
            oldestFirst.remove();
        }
    }

    private void stopOnDrawdown(Instant now, BigDecimal before) {
        BigDecimal drawdown = drawdown();
        if (drawdown.compareTo(limits.value(RiskLimit.DRAWDOWN_HALT)) >= 0) {
            worsen(KillSwitch.HALTED, now, drawdown);
            return;
        }
        if (drawdown.compareTo(limits.value(RiskLimit.DRAWDOWN_STOP)) >= 0) {
            worsen(KillSwitch.REDUCE_ONLY, now, drawdown);
            return;
        }
        BigDecimal soft = limits.value(RiskLimit.DRAWDOWN_SOFT);
        if (before.compareTo(soft) < 0 && drawdown.compareTo(soft) >= 0) {
            events.add(new RiskEvent.DrawdownWarning(now, drawdown));
        }
    }

    private void worsen(KillSwitch to, Instant now, BigDecimal drawdown) {
        if (state.killSwitch().compareTo(to) < 0) {
            String text = drawdown.stripTrailingZeros().toPlainString();
            moveKillSwitch(to, now, SELF, "drawdown of " + text + " from the peak");
        }
    }

    private void pauseOnDailyLoss(EquityReading reading) {
        Instant now = reading.asOf();
        Instant until = state.noNewRiskUntil();
        BigDecimal loss = Drawdowns.dailyLoss(reading);
        boolean paused = until != null && now.isBefore(until);
        if (paused || loss.compareTo(limits.value(RiskLimit.DAILY_LOSS)) < 0) {
            return;
        }
        Instant end = now.plus(MEMORY);
        state = state.withNoNewRiskUntil(end);
        events.add(new RiskEvent.NewRiskPaused(now, end, loss));
    }

    private void moveKillSwitch(KillSwitch to, Instant now, String by, String reason) {
        Checks.notBlank("by", by);
        Checks.notBlank("reason", reason);
        events.add(new RiskEvent.KillSwitchChanged(now, state.killSwitch(), to, by, reason));
        state = state.withKillSwitch(to, reason);
    }

    private BigDecimal drawdown() {
        Money equity = state.equity();
        return equity == null ? BigDecimal.ZERO : Drawdowns.ofPeak(state.peak(), equity);
    }
}
