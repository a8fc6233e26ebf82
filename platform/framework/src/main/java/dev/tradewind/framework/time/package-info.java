// SPDX-License-Identifier: Apache-2.0
/// The only real clocks of the system. Everything else receives an [java.time.InstantSource] or a
/// [dev.tradewind.base.time.MonotonicTime] through its constructor; start at
/// [dev.tradewind.framework.time.SystemTime].
@NullMarked
package dev.tradewind.framework.time;

import org.jspecify.annotations.NullMarked;
