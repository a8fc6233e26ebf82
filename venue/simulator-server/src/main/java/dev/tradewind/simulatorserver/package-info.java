// SPDX-License-Identifier: Apache-2.0
/// The simulated venue as a server of its own, outside our services, with a store of its own:
/// killing any service never loses what the venue knows. Start at
/// [dev.tradewind.simulatorserver.SimulatedVenueServer].
@NullMarked
package dev.tradewind.simulatorserver;

import org.jspecify.annotations.NullMarked;
