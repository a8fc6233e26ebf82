// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.running;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.simulatorserver.exchange.ExchangeServer;
import dev.tradewind.simulatorserver.exchange.fault.FaultPlan;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import dev.tradewind.venue.simulator.replay.ReplayTerms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How an exchange opens.
///
/// @param folder for key files and the authority's certificate
/// @param port without TLS, `tlsPort` with it; 0 is any free port
/// @param speed market seconds in a second, > 0
/// @param warmUp market time that is lived through before it opens, so that books, trades and candles are
///     there from the start; a replay opens where its recordings begin
/// @param replay what to replay instead of a generated market
/// @param faults what goes wrong from the start, each as [FaultPlan#plant] takes it
/// @param balances what the customer is given; of nothing, a fair amount of everything
public record ExchangeOptions(
        Path folder,
        int port,
        int tlsPort,
        long seed,
        double speed,
        Duration warmUp,
        Optional<Replay> replay,
        List<Money> balances,
        FeeSchedule fees,
        ExchangeServer.Limits limits,
        List<String> faults) {

    /// Recordings in a folder; of no product named, those of all with an order book.
    public record Replay(Path recordings, List<Symbol> products, ReplayTerms terms) {

        public Replay {
            products = List.copyOf(products);
        }
    }

    public ExchangeOptions {
        balances = List.copyOf(balances);
        faults = List.copyOf(faults);
    }

    /// A fresh plan with the faults planted.
    ///
    /// @throws IllegalArgumentException saying what is wrong with one
    FaultPlan plan() {
        FaultPlan plan = new FaultPlan(seed);
        faults.forEach(plan::plant);
        return plan;
    }
}
