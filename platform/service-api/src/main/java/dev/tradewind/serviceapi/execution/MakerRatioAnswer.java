// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.model.money.Money;
import org.jspecify.annotations.Nullable;

/// How much of what was filled rested in the book: `GET /api/v1/execution/maker-ratio`. Ratios are
/// 0–1, absent before the first fill; the roadmap asks for `byNotionalFraction` > 0.6.
public record MakerRatioAnswer(
        Money makerNotional,
        Money filledNotional,
        int makerFills,
        int fills,
        @Nullable Double byNotionalFraction,
        @Nullable Double byCountFraction) {}
