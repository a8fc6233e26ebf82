// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import java.time.Instant;

/// The venue as the gateway sees it. `simulated` says that orders there trade with nobody; `origin`
/// is LIVE, REPLAYED or SIMULATED and `market` says of what; `time` is the venue's clock;
/// `finished` that a recording has come to its end.
public record MarketStatus(
        String venue,
        boolean simulated,
        QualityFlag origin,
        String market,
        Instant time,
        boolean finished) {}
