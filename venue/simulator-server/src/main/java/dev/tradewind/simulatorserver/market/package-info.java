// SPDX-License-Identifier: Apache-2.0
/// Which market the venue shows: [dev.tradewind.simulatorserver.market.MarketLoader] makes it from
/// the settings, [dev.tradewind.simulatorserver.market.RecordedFolder] reads recorded bars,
/// [dev.tradewind.simulatorserver.market.TickRecordings] recorded books and trades. Start at
/// `MarketLoader`.
@NullMarked
package dev.tradewind.simulatorserver.market;

import org.jspecify.annotations.NullMarked;
