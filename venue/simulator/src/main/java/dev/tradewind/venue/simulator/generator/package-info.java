// SPDX-License-Identifier: Apache-2.0
/// Markets made by chance: [dev.tradewind.venue.simulator.generator.FamilyA] is the generator of
/// the quantitative specification, number for number, and
/// [dev.tradewind.venue.simulator.generator.GeneratedMarket] puts its bars on the venue's grid.
/// Start at `FamilyA`.
@NullMarked
package dev.tradewind.venue.simulator.generator;

import org.jspecify.annotations.NullMarked;
