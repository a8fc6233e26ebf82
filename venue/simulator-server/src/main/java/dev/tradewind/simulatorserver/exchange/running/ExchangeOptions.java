// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.running;

import dev.tradewind.model.money.Money;
import dev.tradewind.simulatorserver.exchange.ExchangeServer;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// How an exchange opens.
///
/// @param folder for key files and the authority's certificate
/// @param port without TLS, `tlsPort` with it; 0 is any free port
/// @param speed market seconds in a second, > 0
/// @param warmUp market time that is lived through before it opens, so that books, trades and candles are
///     there from the start
/// @param balances what the customer is given
public record ExchangeOptions(
        Path folder,
        int port,
        int tlsPort,
        long seed,
        double speed,
        Duration warmUp,
        List<Money> balances,
        FeeSchedule fees,
        ExchangeServer.Limits limits) {

    public ExchangeOptions {
        balances = List.copyOf(balances);
    }
}
