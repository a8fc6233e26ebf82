// SPDX-License-Identifier: Apache-2.0
/// The tables of the gateway: products, bars, the gap ledger, the place in the venue's feed and the
/// pace. Start at [dev.tradewind.marketdatagateway.store.MarketStore].
@NullMarked
package dev.tradewind.marketdatagateway.store;

import org.jspecify.annotations.NullMarked;
