// SPDX-License-Identifier: Apache-2.0
/// What a resting order of ours gets in a market of which only prices and sizes are known, not whose
/// orders they are. Start at [dev.tradewind.venue.simulator.book.queue.PassiveOrder]. It is for
/// replayed recordings; where the whole book is simulated, its own queues decide.
@NullMarked
package dev.tradewind.venue.simulator.book.queue;

import org.jspecify.annotations.NullMarked;
