// SPDX-License-Identifier: Apache-2.0
/// What the venue keeps on disk: its state and its two feeds, changed together in one transaction.
/// Start at [dev.tradewind.simulatorserver.store.VenueStore].
@NullMarked
package dev.tradewind.simulatorserver.store;

import org.jspecify.annotations.NullMarked;
