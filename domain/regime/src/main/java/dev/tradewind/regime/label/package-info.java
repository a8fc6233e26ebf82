// SPDX-License-Identifier: Apache-2.0
/// Labels given after the fact, with the future in view: what recorded bars are judged against. They
/// may look ahead because nothing ever decides on them.
/// [dev.tradewind.regime.label.ExPostLabels] gives the four states,
/// [dev.tradewind.regime.label.TrendScan] and [dev.tradewind.regime.label.BullBear] say other things
/// about trends to set beside them. Start at `ExPostLabels`.
@NullMarked
package dev.tradewind.regime.label;

import org.jspecify.annotations.NullMarked;
