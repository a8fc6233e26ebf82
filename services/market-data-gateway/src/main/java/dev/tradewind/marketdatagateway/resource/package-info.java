// SPDX-License-Identifier: Apache-2.0
/// The HTTP endpoints of the gateway. Start at
/// [dev.tradewind.marketdatagateway.resource.MarketResource].
@NullMarked
package dev.tradewind.marketdatagateway.resource;

import org.jspecify.annotations.NullMarked;
