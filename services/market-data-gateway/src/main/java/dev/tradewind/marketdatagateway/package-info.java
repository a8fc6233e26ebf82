// SPDX-License-Identifier: Apache-2.0
/// The service market-data-gateway: the only connection to the venue's market data. `ingest`
/// follows the venue, `store` keeps the bars, `view` is what readers see, `resource` answers them,
/// `pace` waits for the services that work on an instant. Start at
/// [dev.tradewind.marketdatagateway.MarketDataGateway].
@NullMarked
package dev.tradewind.marketdatagateway;

import org.jspecify.annotations.NullMarked;
