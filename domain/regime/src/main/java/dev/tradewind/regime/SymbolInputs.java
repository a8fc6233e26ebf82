// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

/// What a rule sees of one product: ADX and choppiness 0–100, and where its normalized ATR stands
/// in its own past, 0–1.
///
/// Source: Tradewind quantitative specification 2.2.
public record SymbolInputs(
        double averageDirectionalIndex, double choppiness, double volatilityPercentileFraction) {}
