// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.report;

import dev.tradewind.base.result.Answer;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.portfolio.Position;
import dev.tradewind.risk.history.MarketReturns;
import dev.tradewind.serviceapi.risk.PortfolioVarAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/// The value at risk of the newest portfolio. It is worked out anew when the holdings have changed, a
/// day has ended, or 15 minutes of market time have passed, and otherwise told as it was. Safe from any
/// thread; who asks while it is worked out waits for it.
public final class VarReports {

    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Supplier<Optional<PortfolioSnapshot>> portfolio;
    private final Function<Instant, Answer<MarketReturns>> market;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Known> known = Optional.empty();

    private record Known(
            SortedMap<Symbol, Quantity> holdings, Instant lastDay, PortfolioVarAnswer answer) {

        boolean isFresh(PortfolioSnapshot now, MarketReturns returns) {
            return holdings.equals(VarReports.holdings(now))
                    && lastDay.equals(returns.daily().lastDay())
                    && Duration.between(answer.asOf(), now.asOf()).compareTo(FRESH) < 0;
        }
    }

    public VarReports(
            Supplier<Optional<PortfolioSnapshot>> portfolio,
            Function<Instant, Answer<MarketReturns>> market) {
        this.portfolio = portfolio;
        this.market = market;
    }

    /// The figures of the newest portfolio.
    ///
    /// @throws ProblemException NOT_YET before the first portfolio
    public PortfolioVarAnswer current() {
        PortfolioSnapshot held =
                portfolio
                        .get()
                        .orElseThrow(() ->
                                ProblemException.of(
                                        ProblemCode.NOT_YET, "no portfolio has been seen yet"));
        return switch (market.apply(held.asOf())) {
            case Answer.Available<MarketReturns>(MarketReturns returns) -> of(held, returns);
            case Answer.Unavailable<MarketReturns>(String reason) ->
                    throw ProblemException.of(ProblemCode.NOT_YET, reason);
        };
    }

    private PortfolioVarAnswer of(PortfolioSnapshot held, MarketReturns returns) {
        lock.lock();
        try {
            Optional<Known> fresh = known.filter(last -> last.isFresh(held, returns));
            if (fresh.isPresent()) {
                return fresh.get().answer();
            }
            PortfolioVarAnswer answer = new VarReport(held, returns).answer();
            known = Optional.of(new Known(holdings(held), returns.daily().lastDay(), answer));
            return answer;
        } finally {
            lock.unlock();
        }
    }

    private static SortedMap<Symbol, Quantity> holdings(PortfolioSnapshot snapshot) {
        SortedMap<Symbol, Quantity> holdings = new TreeMap<>();
        for (Position position : snapshot.positions()) {
            holdings.put(position.symbol(), position.quantity());
        }
        return holdings;
    }
}
