// SPDX-License-Identifier: Apache-2.0
/// The way to the venue: [dev.tradewind.executionengine.venue.OrderSender] is the only class that
/// sends orders, [dev.tradewind.executionengine.venue.VenueEvidence] asks what became of one, and
/// [dev.tradewind.executionengine.venue.VenueNews] turns the venue's events into news for the
/// engine.
@NullMarked
package dev.tradewind.executionengine.venue;

import org.jspecify.annotations.NullMarked;
