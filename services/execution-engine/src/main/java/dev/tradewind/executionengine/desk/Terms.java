// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.desk;

import dev.tradewind.execution.VenueTerms;
import dev.tradewind.execution.planner.FeeSchedule;
import dev.tradewind.execution.planner.SpreadModel;
import dev.tradewind.executionengine.venue.VenueAccess;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.venue.FeeRates;
import java.math.BigDecimal;
import java.util.List;

/// Reads the venue's terms: products now and then, fees whenever its clock moves. Every read may
/// throw [dev.tradewind.venue.VenueException]. Safe from any thread.
final class Terms {

    private final VenueAccess venue;
    private final SpreadModel spreads;
    private volatile List<Instrument> instruments = List.of();

    Terms(VenueAccess venue, SpreadModel spreads) {
        this.venue = venue;
        this.spreads = spreads;
    }

    /// The terms before the venue was reached: no product can be traded.
    VenueTerms none() {
        FeeSchedule unread = new FeeSchedule("not read", BigDecimal.ZERO, BigDecimal.ZERO);
        return new VenueTerms(List.of(), unread, spreads);
    }

    /// Products and fees as of now.
    VenueTerms withProducts() {
        instruments = venue.market().instruments();
        return withFees();
    }

    /// Fees as of now, products as last read.
    VenueTerms withFees() {
        FeeRates rates = venue.orders().feeRates();
        FeeSchedule fees =
                new FeeSchedule(rates.tier(), rates.makerFraction(), rates.takerFraction());
        return new VenueTerms(instruments, fees, spreads);
    }
}
