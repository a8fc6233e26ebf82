// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.execution.CostEstimate;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.ExecutionReceipt.Status;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.regime.Direction;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.risk.RiskCheck;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.strategy.port.CostModel;
import dev.tradewind.strategy.port.DecisionLog;
import dev.tradewind.strategy.port.Executor;
import dev.tradewind.strategy.port.MarketView;
import dev.tradewind.strategy.port.PortfolioView;
import dev.tradewind.strategy.port.RegimeSource;
import dev.tradewind.strategy.port.RiskAuthority;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Every port of the cycle with an answer that a test can set, and a note of everything it was
/// asked. By default all are there: a trending market, 10,000 USD, 10 bps of cost a side, risk that
/// approves and execution that sends.
final class FakeWorld
        implements MarketView,
                RegimeSource,
                PortfolioView,
                CostModel,
                RiskAuthority,
                Executor,
                DecisionLog {

    final List<String> calls = new ArrayList<>();
    final List<TradeRequest> requests = new ArrayList<>();
    final List<ExecuteCommand> commands = new ArrayList<>();
    final List<InternalCross> crosses = new ArrayList<>();
    final List<DecisionRecord> kept = new ArrayList<>();
    final List<BotPosition> positions = new ArrayList<>();
    final List<OpenOrder> openOrders = new ArrayList<>();

    private final Map<Symbol, Instrument> instruments = new HashMap<>();
    private final Map<Symbol, List<Bar>> bars = new HashMap<>();

    Regime regime = Regime.TRENDING;
    Money equity = Money.usd("10000");
    @Nullable String regimeGone;
    @Nullable String portfolioGone;
    @Nullable String costsGone;
    @Nullable String riskGone;
    @Nullable String executionGone;
    boolean booksCrosses = true;
    boolean hasReadings = true;
    Status status = Status.SENT;
    double grantedFraction = 1;

    CyclePorts ports() {
        return new CyclePorts(this, this, this, this, this, this, this);
    }

    void lists(Symbol symbol, String lot, String minNotional) {
        instruments.put(
                symbol,
                new Instrument(
                        symbol,
                        Price.of("0.01"),
                        Quantity.of(lot),
                        Quantity.of(lot),
                        Money.of(minNotional, symbol.quote()),
                        true));
    }

    void closes(Symbol symbol, Bar bar) {
        bars.computeIfAbsent(symbol, _ -> new ArrayList<>()).add(bar);
    }

    @Override
    public Optional<Instrument> instrument(Symbol symbol) {
        return Optional.ofNullable(instruments.get(symbol));
    }

    @Override
    public List<Bar> bars(
            Symbol symbol, Timeframe timeframe, @Nullable Instant after, Instant asOf) {
        return bars.getOrDefault(symbol, List.of()).stream()
                .filter(bar -> after == null || bar.openTime().isAfter(after))
                .filter(bar -> !bar.closeTime(timeframe).isAfter(asOf))
                .toList();
    }

    @Override
    public Answer<List<RegimeReading>> readings(
            List<Symbol> symbols, Timeframe timeframe, Instant asOf) {
        calls.add("regimes " + symbols);
        if (regimeGone != null) {
            return Answer.unavailable(regimeGone);
        }
        return Answer.of(
                hasReadings
                        ? symbols.stream().map(symbol -> reading(symbol, timeframe, asOf)).toList()
                        : List.of());
    }

    private RegimeReading reading(Symbol symbol, Timeframe timeframe, Instant asOf) {
        return new RegimeReading(
                symbol,
                timeframe,
                asOf,
                regime,
                Direction.UP,
                0.8,
                Optional.empty(),
                0.1,
                asOf,
                new TreeMap<>(Map.of("adx", 31.5)),
                List.of("the price has left its range"),
                "fake-1");
    }

    @Override
    public Answer<PortfolioSnapshot> snapshot(Instant asOf) {
        calls.add("portfolio");
        if (portfolioGone != null) {
            return Answer.unavailable(portfolioGone);
        }
        return Answer.of(
                new PortfolioSnapshot(
                        asOf,
                        Asset.USD,
                        equity,
                        equity,
                        equity,
                        BigDecimal.ZERO,
                        equity,
                        List.of(),
                        positions,
                        openOrders));
    }

    @Override
    public Answer<CostEstimate> oneWay(CostQuestion question) {
        return costsGone != null
                ? Answer.unavailable(costsGone)
                : Answer.of(new CostEstimate(8, 1.5, 0.5, "fake tier"));
    }

    @Override
    public Answer<RiskDecision> decide(TradeRequest request) {
        calls.add("risk " + request.requestId());
        requests.add(request);
        if (riskGone != null) {
            return Answer.unavailable(riskGone);
        }
        List<RiskCheck> checks =
                List.of(new RiskCheck("gross", "4000", "8000", "USD", RiskCheck.Verdict.PASSED));
        String id = request.requestId();
        if (grantedFraction == 0) {
            return Answer.of(new RiskDecision.Denied(id, checks, "gross", "9000 of 8000 USD"));
        }
        Quantity granted =
                new Quantity(
                        request.quantity().value().multiply(BigDecimal.valueOf(grantedFraction)));
        Grant grant = grant(request, granted);
        return Answer.of(
                grantedFraction == 1
                        ? new RiskDecision.Approved(id, checks, grant)
                        : new RiskDecision.Reduced(id, checks, grant, "gross"));
    }

    private static Grant grant(TradeRequest request, Quantity granted) {
        return new Grant(
                "grant-" + request.requestId(),
                request.requestId(),
                request.symbol(),
                request.side(),
                granted,
                request.referencePrice(),
                request.referencePrice(),
                request.asOf(),
                request.asOf().plusSeconds(5),
                "signed");
    }

    @Override
    public Answer<ExecutionReceipt> execute(ExecuteCommand command) {
        calls.add("execute " + command.decisionKey());
        commands.add(command);
        if (executionGone != null) {
            return Answer.unavailable(executionGone);
        }
        String order = status == Status.WAITING ? null : "tw-" + command.decisionKey();
        return Answer.of(
                new ExecutionReceipt(
                        command.decisionKey(), status, null, order, null, "fake " + status));
    }

    @Override
    public Answer<Boolean> cross(InternalCross cross) {
        calls.add("cross " + cross.crossId());
        crosses.add(cross);
        return executionGone != null ? Answer.unavailable(executionGone) : Answer.of(booksCrosses);
    }

    @Override
    public void keep(Timeframe timeframe, Instant asOf, List<DecisionRecord> records) {
        calls.add("keep " + records.size());
        kept.addAll(records);
    }
}
