// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import java.time.Duration;
import java.util.List;

/// The venue's account stream, read by cursor. Nothing is missed. After a restart of the port what
/// was told shortly before may be told again under a new number: fills are known by their entry id,
/// orders by theirs.
public interface OrderFeed {

    /// Up to `limit` events numbered above `after`, in order; waits up to `wait` for the first one.
    /// Without any wait the answer contains everything that the venue itself shows at the time.
    /// May throw [VenueException].
    List<Numbered<OrderEvent>> orderEvents(long after, int limit, Duration wait);
}
