// SPDX-License-Identifier: Apache-2.0
/// What every venue must do, as tests: a venue's own test extends
/// [dev.tradewind.venue.conformance.VenueConformance] and says how to open it. Start there.
@NullMarked
package dev.tradewind.venue.conformance;

import org.jspecify.annotations.NullMarked;
