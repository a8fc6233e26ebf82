// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import java.time.Instant;

/// A venue whose time waits for its users: it does not move past `closeTime` before it is
/// acknowledged.
public interface PacedClock {

    /// Says that everything up to and including `closeTime` has been used. May throw
    /// [VenueException].
    void acknowledge(Instant closeTime);
}
