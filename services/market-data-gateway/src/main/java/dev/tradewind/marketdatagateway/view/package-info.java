// SPDX-License-Identifier: Apache-2.0
/// The market in memory, for readers: [dev.tradewind.marketdatagateway.view.MarketViewCache] is
/// written by the follower alone and read by every request. Start there.
@NullMarked
package dev.tradewind.marketdatagateway.view;

import org.jspecify.annotations.NullMarked;
