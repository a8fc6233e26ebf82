// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.planted.circle.back;

import dev.tradewind.model.planted.circle.CircleStart;

/// Planted: the other half of a circle of packages.
public record CircleEnd(CircleStart start) {}
