// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.running;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.simulatorserver.market.TickRecordings;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.flow.GeneratedExchange;
import dev.tradewind.venue.simulator.generator.GeneratedMarket;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// An exchange as the options want it; `files` closes what it reads.
record OpenedMarket(Exchange exchange, Runnable files) implements AutoCloseable {

    private static final int WARM_UP_STEPS = 100;
    private static final int HISTORY_HOURS = 48;
    private static final BigDecimal MUCH = new BigDecimal(100_000);
    private static final BigDecimal SOME = BigDecimal.TEN;

    /// Opens it, at `now` unless it replays; `progress` hears how much of it, between 0 and 1, is done.
    static OpenedMarket open(ExchangeOptions options, Instant now, Consumer<Double> progress) {
        if (options.replay().isPresent()) {
            return replayed(options, options.replay().get());
        }
        Exchange exchange = generated(options, now.minus(options.warmUp()));
        warmUp(exchange, options.warmUp(), progress);
        return new OpenedMarket(exchange, () -> {});
    }

    private static OpenedMarket replayed(ExchangeOptions options, ExchangeOptions.Replay replay) {
        TickRecordings recordings = TickRecordings.in(replay.recordings());
        Exchange exchange =
                recordings
                        .market(replay.products(), replay.terms())
                        .open(options.fees(), options.seed());
        return new OpenedMarket(exchange, recordings::close);
    }

    private static Exchange generated(ExchangeOptions options, Instant start) {
        return GeneratedExchange.open(
                new GeneratedExchange.Market(
                        options.seed(), start, HISTORY_HOURS, GeneratedMarket.symbols()),
                options.fees(),
                options.plan()::opening);
    }

    private static void warmUp(Exchange exchange, Duration length, Consumer<Double> progress) {
        Instant start = exchange.time();
        for (int step = 1; step <= WARM_UP_STEPS; step++) {
            exchange.advance(start.plus(length.multipliedBy(step).dividedBy(WARM_UP_STEPS)));
            progress.accept((double) step / WARM_UP_STEPS);
        }
    }

    /// Opens an account with `balances`, or with a fair amount of everything.
    Customer customer(List<Money> balances) {
        Customer customer = exchange.open();
        List<Asset> assets = exchange.balances(customer).stream().map(VenueBalance::asset).toList();
        if (balances.isEmpty()) {
            List<Asset> quotes =
                    exchange.listings().stream()
                            .map(each -> each.instrument().symbol())
                            .map(Symbol::quote)
                            .toList();
            assets.forEach(
                    each -> exchange.deposit(customer, each, quotes.contains(each) ? MUCH : SOME));
        }
        for (Money each : balances) {
            if (!assets.contains(each.currency())) {
                throw new ConfigurationException(
                        "%s is not traded here; give balances of %s"
                                .formatted(each.currency(), assets));
            }
            exchange.deposit(customer, each.currency(), each.amount());
        }
        return customer;
    }

    @Override
    public void close() {
        files.run();
    }
}
