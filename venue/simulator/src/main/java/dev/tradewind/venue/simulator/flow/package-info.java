// SPDX-License-Identifier: Apache-2.0
/// A generated market order by order: around the price path of the package `generator`, market makers
/// quote a book with depth and queues, and takers trade in it. Start at
/// [dev.tradewind.venue.simulator.flow.GeneratedFlow].
@NullMarked
package dev.tradewind.venue.simulator.flow;

import org.jspecify.annotations.NullMarked;
