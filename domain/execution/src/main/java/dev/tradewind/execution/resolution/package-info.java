// SPDX-License-Identifier: Apache-2.0
/// How an order whose fate is unknown gets a state again, by evidence only:
/// [dev.tradewind.execution.resolution.ResolutionPolicy] says the next step of an
/// [dev.tradewind.execution.resolution.Investigation].
@NullMarked
package dev.tradewind.execution.resolution;

import org.jspecify.annotations.NullMarked;
