// SPDX-License-Identifier: Apache-2.0
/// What orders cost: [dev.tradewind.execution.cost.ImplementationShortfall] splits the cost of one
/// order against the price it was decided at, [dev.tradewind.execution.cost.MakerShare] tells how
/// much rested.
@NullMarked
package dev.tradewind.execution.cost;

import org.jspecify.annotations.NullMarked;
