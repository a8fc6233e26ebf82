// SPDX-License-Identifier: Apache-2.0
/// What makes the system observable from outside: the
/// [dev.tradewind.framework.telemetry.CallContext] that travels with a request (correlation id,
/// trace, deadline), [dev.tradewind.framework.telemetry.Metrics] and
/// [dev.tradewind.framework.telemetry.Logging].
@NullMarked
package dev.tradewind.framework.telemetry;

import org.jspecify.annotations.NullMarked;
