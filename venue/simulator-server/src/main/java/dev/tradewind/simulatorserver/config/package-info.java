// SPDX-License-Identifier: Apache-2.0
/// The settings of the simulated venue, one record for each prefix of keys. Start at
/// [dev.tradewind.simulatorserver.config.VenueSettings].
@NullMarked
package dev.tradewind.simulatorserver.config;

import org.jspecify.annotations.NullMarked;
