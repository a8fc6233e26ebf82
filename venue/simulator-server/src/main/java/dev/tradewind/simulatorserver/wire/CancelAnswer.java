// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.wire;

/// Whether the order was open and is cancelled now.
public record CancelAnswer(boolean cancelled) {}
