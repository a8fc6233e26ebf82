// SPDX-License-Identifier: Apache-2.0
/// From the venue to the store: [dev.tradewind.marketdatagateway.ingest.MarketFollower] reads the
/// venue's feed, [dev.tradewind.marketdatagateway.ingest.Ingestion] turns its events into bars,
/// gaps and our own events, all in one transaction. Start at `MarketFollower`.
@NullMarked
package dev.tradewind.marketdatagateway.ingest;

import org.jspecify.annotations.NullMarked;
