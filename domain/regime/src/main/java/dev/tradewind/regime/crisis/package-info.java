// SPDX-License-Identifier: Apache-2.0
/// How closely and how unusually a whole market moves.
/// [dev.tradewind.regime.crisis.MarketStructure] says how much of all movement is shared,
/// [dev.tradewind.regime.crisis.Turbulence] how unlike its past one bar is. Both are evidence for a
/// crisis and never decide alone.
@NullMarked
package dev.tradewind.regime.crisis;

import org.jspecify.annotations.NullMarked;
