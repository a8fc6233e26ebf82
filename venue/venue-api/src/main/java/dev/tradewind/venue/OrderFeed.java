// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import java.time.Duration;
import java.util.List;

/// The venue's account stream, read by cursor.
public interface OrderFeed {

    /// Up to `limit` events numbered above `after`, in order; waits up to `wait` for the first one.
    /// May throw [VenueException].
    List<Numbered<OrderEvent>> orderEvents(long after, int limit, Duration wait);
}
