// SPDX-License-Identifier: Apache-2.0
/// The choice of the venue. Start at [dev.tradewind.venueconnection.VenueConnection].
@NullMarked
package dev.tradewind.venueconnection;

import org.jspecify.annotations.NullMarked;
