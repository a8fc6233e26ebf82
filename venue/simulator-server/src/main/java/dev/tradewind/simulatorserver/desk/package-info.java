// SPDX-License-Identifier: Apache-2.0
/// The venue at work: [dev.tradewind.simulatorserver.desk.VenueDesk] lets one caller at a time
/// change the engine and stores every change before it answers;
/// [dev.tradewind.simulatorserver.desk.MarketPacer] moves its time. Start at `VenueDesk`.
@NullMarked
package dev.tradewind.simulatorserver.desk;

import org.jspecify.annotations.NullMarked;
