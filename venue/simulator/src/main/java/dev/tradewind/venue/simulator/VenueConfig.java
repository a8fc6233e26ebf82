// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator;

import dev.tradewind.model.money.Money;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.util.List;

/// How a simulated venue charges and fills, and what the customer's account starts with.
public record VenueConfig(FeeSchedule fees, FillModel fills, List<Money> deposits) {

    public VenueConfig {
        deposits = List.copyOf(deposits);
    }

    /// Coinbase's fees, pessimistic fills, and the given deposits.
    public static VenueConfig defaults(Money... deposits) {
        return new VenueConfig(FeeSchedule.COINBASE, FillModel.PESSIMISTIC, List.of(deposits));
    }
}
