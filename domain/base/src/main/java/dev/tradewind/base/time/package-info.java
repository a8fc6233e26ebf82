// SPDX-License-Identifier: Apache-2.0
/// Time as an input: wall time is [java.time.InstantSource], elapsed time
/// [dev.tradewind.base.time.MonotonicTime], and [dev.tradewind.base.time.SimulatedTime] is both, moved
/// by hand. The only real clocks live in the framework.
@NullMarked
package dev.tradewind.base.time;

import org.jspecify.annotations.NullMarked;
