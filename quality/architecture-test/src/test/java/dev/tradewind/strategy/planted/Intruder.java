// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.planted;

import dev.tradewind.risk.planted.internal.Hidden;

/// Planted: reaches into the internals of another package.
public record Intruder(Hidden hidden) {}
