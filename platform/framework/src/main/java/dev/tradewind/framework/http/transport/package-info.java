// SPDX-License-Identifier: Apache-2.0
/// Outgoing HTTP on the wire: one exchange at a time, no retries, and an exact answer to "was it
/// sent?". The typed client of [dev.tradewind.framework.client] stands on
/// [dev.tradewind.framework.http.transport.HttpTransport].
@NullMarked
package dev.tradewind.framework.http.transport;

import org.jspecify.annotations.NullMarked;
