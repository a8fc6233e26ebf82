// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.desk;

import dev.tradewind.execution.VenueTerms;
import dev.tradewind.execution.planner.FeeSchedule;
import dev.tradewind.execution.planner.SpreadModel;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venueconnection.TradingAccess;
import java.math.BigDecimal;
import java.util.List;

/// Reads the venue's terms: products and fees, whenever its clock moves. Every read may throw
/// [dev.tradewind.venue.VenueException]. Safe from any thread.
final class Terms {

    private final TradingAccess venue;
    private final SpreadModel spreads;

    Terms(TradingAccess venue, SpreadModel spreads) {
        this.venue = venue;
        this.spreads = spreads;
    }

    /// The terms before the venue was reached: no product can be traded.
    VenueTerms none() {
        FeeSchedule unread = new FeeSchedule("not read", BigDecimal.ZERO, BigDecimal.ZERO);
        return new VenueTerms(List.of(), unread, spreads);
    }

    /// Products, with what may be traded in them, and fees as of now.
    VenueTerms read() {
        FeeRates rates = venue.orders().feeRates();
        FeeSchedule fees =
                new FeeSchedule(rates.tier(), rates.makerFraction(), rates.takerFraction());
        return new VenueTerms(venue.market().instruments(), fees, spreads);
    }
}
