// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import java.time.Instant;
import java.util.List;

/// Event `account_opened`, the first of the feed: what the venue's account held before our first
/// order, by asset, on the venue's clock.
public record AccountOpened(Instant time, List<AssetBalance> balances) {

    /// The type of the event.
    public static final String TYPE = "account_opened";

    public AccountOpened {
        balances = List.copyOf(balances);
    }
}
