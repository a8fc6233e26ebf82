// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.planted.circle;

import dev.tradewind.model.planted.circle.back.CircleEnd;

/// Planted: one half of a circle of packages.
public record CircleStart(CircleEnd end) {}
