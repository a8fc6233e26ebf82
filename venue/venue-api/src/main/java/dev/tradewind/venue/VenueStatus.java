// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import dev.tradewind.model.market.Timeframe;
import java.time.Instant;

/// What a venue says about itself: its name, whether orders there trade with nobody (`simulated`),
/// its kind of market and what exactly it shows, the timeframe of the bars it tells, its clock (in
/// a paced market the close of the last bar told), and whether its market has ended for good.
public record VenueStatus(
        String venue,
        boolean simulated,
        MarketKind marketKind,
        String market,
        Timeframe timeframe,
        Instant time,
        boolean finished) {}
