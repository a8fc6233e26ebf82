// SPDX-License-Identifier: Apache-2.0
/// Which bots there are: a [dev.tradewind.strategy.fleet.FleetConfig] is a named list of them, and
/// [dev.tradewind.strategy.fleet.StandardFleet] builds the one that runs when none is configured.
@NullMarked
package dev.tradewind.strategy.fleet;

import org.jspecify.annotations.NullMarked;
