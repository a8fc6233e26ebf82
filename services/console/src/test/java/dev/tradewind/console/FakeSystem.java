// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console;

import static dev.tradewind.console.Fixture.value;

import dev.tradewind.console.view.CostsView;
import dev.tradewind.console.view.EquityPoint;
import dev.tradewind.console.view.MarketView;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.lifecycle.ServiceCatalog;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.framework.lifecycle.ServiceGroup;
import dev.tradewind.framework.store.Database;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.serviceapi.execution.CostsAnswer;
import dev.tradewind.serviceapi.execution.ExecutionClient;
import dev.tradewind.serviceapi.execution.FillsAnswer;
import dev.tradewind.serviceapi.execution.MakerRatioAnswer;
import dev.tradewind.serviceapi.execution.OrdersAnswer;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.marketdata.MarketStatus;
import dev.tradewind.serviceapi.marketdata.PriceAnswer;
import dev.tradewind.serviceapi.marketdata.PricesAnswer;
import dev.tradewind.serviceapi.marketdata.ProductsAnswer;
import dev.tradewind.serviceapi.marketdata.Provenance;
import dev.tradewind.serviceapi.marketdata.QualityFlag;
import dev.tradewind.serviceapi.portfolio.EquityAnswer;
import dev.tradewind.serviceapi.portfolio.EquityView;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import dev.tradewind.serviceapi.portfolio.PositionsAnswer;
import dev.tradewind.serviceapi.regime.MarketOverview;
import dev.tradewind.serviceapi.regime.RegimeAnswer;
import dev.tradewind.serviceapi.regime.RegimeClient;
import dev.tradewind.serviceapi.risk.OperatorCommand;
import dev.tradewind.serviceapi.risk.RiskClient;
import dev.tradewind.serviceapi.risk.RiskStatus;
import dev.tradewind.serviceapi.strategy.BotState;
import dev.tradewind.serviceapi.strategy.BotView;
import dev.tradewind.serviceapi.strategy.BotsAnswer;
import dev.tradewind.serviceapi.strategy.DecisionSummary;
import dev.tradewind.serviceapi.strategy.DecisionsAnswer;
import dev.tradewind.serviceapi.strategy.StrategyClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;

/// The six services that the console asks, answering with the fixture over real HTTP, each in a
/// group of its own so that it can be stopped alone. A test can change the cash and stop bots, and
/// the feeds tell it.
final class FakeSystem implements AutoCloseable {

    private final Fixture fixture = new Fixture();
    private final Map<String, EventFeed> feeds = new ConcurrentHashMap<>();
    private final Map<String, Database> stores = new ConcurrentHashMap<>();
    private final Map<String, ServiceGroup> groups = new ConcurrentHashMap<>();
    private final List<String> settings = new ArrayList<>();
    private final ConcurrentSkipListSet<BotId> stopped = new ConcurrentSkipListSet<>();
    private volatile Money cash = value(fixture.page().portfolio()).cash();
    private volatile RiskStatus risk = value(fixture.page().risk());

    FakeSystem(Path folder) {
        for (ServiceDefinition definition : definitions()) {
            String name = definition.name();
            ServiceGroup group = start(folder, definition);
            groups.put(name, group);
            settings.add("services.%s.url=%s".formatted(name, group.service(name).uri()));
        }
    }

    /// Every service of the page, the console first, for the console's own catalogue.
    List<ServiceDefinition> catalog() {
        List<ServiceDefinition> all = new ArrayList<>(List.of(ConsoleService.definition()));
        all.addAll(definitions());
        return all;
    }

    /// Where the console finds them.
    List<String> settings() {
        return List.copyOf(settings);
    }

    void changeCash(String usd) {
        cash = Money.usd(usd);
        tell(PortfolioClient.SERVICE);
    }

    RiskStatus risk() {
        return risk;
    }

    void stop(String service) {
        ServiceGroup group = groups.get(service);
        if (group == null) {
            throw new IllegalArgumentException("no service " + service);
        }
        group.close();
    }

    void stopEverything() {
        groups.values().forEach(ServiceGroup::close);
    }

    @Override
    public void close() {
        stopEverything();
    }

    private static ServiceGroup start(Path folder, ServiceDefinition definition) {
        ServiceCatalog catalog = new ServiceCatalog(List.of(definition));
        List<String> flags =
                List.of(
                        "data.folder=" + folder.resolve(definition.name()),
                        "services." + definition.name() + ".port=0");
        Settings settings = Settings.of(catalog.sections()).flags(flags).load();
        return catalog.start(settings, catalog.names());
    }

    private List<ServiceDefinition> definitions() {
        return List.of(
                definition(MarketDataClient.SERVICE, this::market),
                definition(RegimeClient.SERVICE, this::regimes),
                definition(StrategyClient.SERVICE, this::strategy),
                definition(RiskClient.SERVICE, this::risk),
                definition(ExecutionClient.SERVICE, this::execution),
                definition(PortfolioClient.SERVICE, this::portfolio));
    }

    private ServiceDefinition definition(String name, Consumer<Router> routes) {
        return new ServiceDefinition(name, 0, List.of(), context -> assemble(context, routes));
    }

    private void assemble(ServiceContext context, Consumer<Router> routes) {
        feeds.put(context.name(), context.feed());
        stores.put(context.name(), context.database());
        routes.accept(context.router());
    }

    private void tell(String service) {
        EventFeed feed = feeds.get(service);
        Database store = stores.get(service);
        if (feed == null || store == null) {
            throw new IllegalArgumentException("no service " + service);
        }
        long unused =
                store.inTransaction(
                        handle -> feed.append(handle, "something_happened", "key", Map.of()));
        assert unused > 0;
    }

    private void market(Router router) {
        MarketView market = value(fixture.page().market());
        List<Instrument> products =
                market.quotes().stream()
                        .map(quote ->
                                new Instrument(
                                        quote.symbol(),
                                        Price.of("0.01"),
                                        Quantity.of("0.00000001"),
                                        Quantity.of("0.00000001"),
                                        Money.usd("1"),
                                        true))
                        .toList();
        MarketStatus status =
                new MarketStatus(
                        "simulated venue",
                        market.simulated(),
                        QualityFlag.REPLAYED,
                        market.label(),
                        market.venueTime(),
                        false);
        Provenance provenance =
                new Provenance("replay", market.venueTime(), 0, 1, QualityFlag.REPLAYED);
        List<PriceAnswer> prices =
                market.quotes().stream()
                        .map(quote -> new PriceAnswer(quote.symbol(), quote.price(), provenance))
                        .toList();
        ProductsAnswer answer = new ProductsAnswer(products, List.of(market.timeframe()), status);
        router.get("/api/v1/products", _ -> Response.json(answer))
                .post("/api/v1/prices", _ -> Response.json(new PricesAnswer(prices)));
    }

    private void regimes(Router router) {
        List<RegimeReading> readings = value(fixture.page().regimes());
        MarketOverview overview =
                new MarketOverview(
                        readings.getFirst().timeframe(),
                        readings.getFirst().asOf(),
                        false,
                        new TreeMap<>(),
                        null,
                        null,
                        List.of(),
                        null,
                        readings.stream().map(each -> RegimeAnswer.of(each, 0)).toList());
        router.get("/api/v1/regime/market-overview", _ -> Response.json(overview));
    }

    private void portfolio(Router router) {
        List<EquityView> curve =
                value(fixture.page().equity()).stream().map(FakeSystem::view).toList();
        router.get("/api/v1/snapshot/latest", _ -> Response.json(fixture.portfolio(cash)))
                .get("/api/v1/attribution", _ -> Response.json(fixture.attribution()))
                .get("/api/v1/positions", _ -> Response.json(positions()))
                .get("/api/v1/equity", request -> Response.json(after(request, curve)));
    }

    private PositionsAnswer positions() {
        return new PositionsAnswer(
                value(fixture.page().portfolio()).asOf(),
                value(fixture.page().portfolio()).positions(),
                fixture.botPositions(),
                List.of());
    }

    private static EquityAnswer after(Request request, List<EquityView> curve) {
        Instant from = request.query("from", Instant::parse).orElse(Instant.EPOCH);
        List<EquityView> points =
                curve.stream().filter(point -> !point.asOf().isBefore(from)).toList();
        return new EquityAnswer(points.size(), points);
    }

    private static EquityView view(EquityPoint point) {
        Money equity = Money.usd(point.equity().toPlainString());
        Money none = Money.usd("0");
        return new EquityView(
                point.asOf(), equity, equity, equity, point.drawdownFraction(), none, none, none);
    }

    private void strategy(Router router) {
        router.get("/api/v1/bots", _ -> Response.json(bots()))
                .post("/api/v1/bots/{bot}/start", request -> toggled(request, false))
                .post("/api/v1/bots/{bot}/stop", request -> toggled(request, true))
                .get("/api/v1/decisions", FakeSystem.this::decisions)
                .get("/api/v1/decisions/{id}", _ -> Response.json(fixture.decision()));
    }

    private BotsAnswer bots() {
        return new BotsAnswer(
                value(fixture.page().bots()).stream()
                        .map(row -> {
                            boolean isStopped = stopped.contains(row.config().id());
                            BotState state = isStopped ? BotState.STOPPED : BotState.RUNNING;
                            return new BotView(row.config(), state, Instant.EPOCH, row.latest());
                        })
                        .toList());
    }

    private Response toggled(Request request, boolean stop) {
        BotId bot = request.pathValue("bot", BotId::new);
        boolean isNews = stop ? stopped.add(bot) : stopped.remove(bot);
        if (isNews) {
            tell(StrategyClient.SERVICE);
        }
        return Response.json(
                bots().bots().stream()
                        .filter(each -> each.bot().id().equals(bot))
                        .findFirst()
                        .orElseThrow());
    }

    private Response decisions(Request request) {
        List<String> outcomes = request.queryList("outcome");
        List<DecisionSummary> fitting =
                value(fixture.page().decisions()).stream()
                        .filter(each -> outcomes.contains(each.outcome().name()))
                        .toList();
        return Response.json(new DecisionsAnswer(fitting, false));
    }

    private void risk(Router router) {
        router.get("/api/v1/risk/status", _ -> Response.json(risk))
                .get(
                        "/api/v1/risk/portfolio-var",
                        _ -> Response.json(value(fixture.page().losses())))
                .get(
                        "/api/v1/risk/correlation",
                        _ -> Response.json(value(fixture.page().correlation())))
                .post("/api/v1/risk/halt", request -> moved(request, "HALTED"))
                .post("/api/v1/risk/re-arm", request -> moved(request, "ACTIVE"));
    }

    private Response moved(Request request, String mode) {
        OperatorCommand command = request.body(OperatorCommand.class);
        RiskStatus before = risk;
        risk =
                new RiskStatus(
                        mode,
                        command.by() + ": " + command.reason(),
                        before.limitsVersion(),
                        before.asOf(),
                        before.equity(),
                        before.peakEquity(),
                        before.drawdownFraction(),
                        before.noNewRiskUntil(),
                        before.usage());
        tell(RiskClient.SERVICE);
        return Response.json(risk);
    }

    private void execution(Router router) {
        CostsView costs = value(fixture.page().costs());
        CostsAnswer costsAnswer =
                new CostsAnswer(
                        costs.orders(),
                        costs.filledNotional(),
                        costs.fees(),
                        costs.spread(),
                        costs.move(),
                        costs.costBps(),
                        "fixture",
                        List.of());
        MakerRatioAnswer ratio =
                new MakerRatioAnswer(
                        costs.fees(),
                        costs.filledNotional(),
                        1,
                        1,
                        costs.makerRatioFraction(),
                        costs.makerRatioFraction());
        OrdersAnswer orders = new OrdersAnswer(value(fixture.page().orders()));
        FillsAnswer fills = new FillsAnswer(value(fixture.page().fills()));
        router.get("/api/v1/execution/orders", _ -> Response.json(orders))
                .get("/api/v1/execution/fills", _ -> Response.json(fills))
                .get("/api/v1/execution/costs", _ -> Response.json(costsAnswer))
                .get("/api/v1/execution/maker-ratio", _ -> Response.json(ratio));
    }
}
