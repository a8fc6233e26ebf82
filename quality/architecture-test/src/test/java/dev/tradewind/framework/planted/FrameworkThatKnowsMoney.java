// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.planted;

import dev.tradewind.model.money.Money;

/// Planted: the framework must not know a trading word.
public record FrameworkThatKnowsMoney(Money money) {}
