// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.resource;

import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.simulatorserver.desk.VenueDesk;
import dev.tradewind.simulatorserver.market.OpenMarket;
import dev.tradewind.simulatorserver.market.Pace;
import dev.tradewind.simulatorserver.wire.Acknowledgement;
import dev.tradewind.simulatorserver.wire.VenueReport;
import dev.tradewind.venue.VenueStatus;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.time.Instant;
import java.util.List;

/// Market and clock of the simulated venue.
public final class MarketResource {

    private static final String NAME = "simulated venue";

    private final VenueDesk desk;
    private final Pace pace;
    private final FeeSchedule fees;

    public MarketResource(VenueDesk desk, Pace pace, FeeSchedule fees) {
        this.desk = desk;
        this.pace = pace;
        this.fees = fees;
    }

    /// Adds the endpoints to `router`.
    public void publish(Router router) {
        router.get("/api/v1/status", _ -> Response.json(report()))
                .get(
                        "/api/v1/instruments",
                        _ -> Response.json(desk.market().market().instruments()))
                .get("/api/v1/bars/{symbol}", this::bars)
                .get("/api/v1/market-events", this::events)
                .post("/api/v1/clock/acknowledge", this::acknowledge);
    }

    /// The state of the venue.
    public VenueReport report() {
        OpenMarket open = desk.market();
        VenueDesk.Hands hands = desk.hands();
        return new VenueReport(
                VenueReport.LABEL,
                new VenueStatus(
                        NAME,
                        true,
                        open.kind(),
                        open.identity(),
                        open.market().timeframe(),
                        hands.time(),
                        hands.finished()),
                open.start(),
                open.end(),
                pace.toString(),
                hands.acknowledged(),
                hands.acknowledged().isBefore(hands.time()),
                fees.name());
    }

    private Response bars(Request request) {
        Symbol symbol = symbol(request);
        String timeframe = desk.market().market().timeframe().code();
        String asked = request.query("timeframe").orElse(timeframe);
        if (!asked.equals(timeframe)) {
            throw ProblemException.unknownResource("timeframe", asked, List.of(timeframe));
        }
        Instant from = request.query("from", Instant::parse).orElse(Instant.EPOCH);
        Instant to = request.query("to", Instant::parse).orElse(desk.hands().time());
        return Response.json(desk.history(symbol, from, to));
    }

    private Symbol symbol(Request request) {
        String name = request.pathValue("symbol");
        return desk.market().market().instruments().stream()
                .map(each -> each.symbol())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.unknownResource("symbol", name, symbols()));
    }

    private List<String> symbols() {
        return desk.market().market().instruments().stream()
                .map(each -> each.symbol().toString())
                .toList();
    }

    private Response events(Request request) throws InterruptedException {
        return EventPages.read(desk.store().marketEvents(), request);
    }

    private Response acknowledge(Request request) {
        Instant closeTime = request.body(Acknowledgement.class).closeTime();
        if (!desk.acknowledge(closeTime)) {
            throw ProblemException.ofField(
                    ProblemCode.INVALID_VALUE,
                    "closeTime",
                    "the venue is at %s and has not told %s yet"
                            .formatted(desk.hands().time(), closeTime));
        }
        return Response.noContent();
    }
}
