// SPDX-License-Identifier: Apache-2.0
/// The regime classifier. [dev.tradewind.regime.RegimeEngine] turns the bars of one instant into a
/// reading for each product: a `SymbolTrack` computes the indicators of a product, a `Classifier`
/// judges (by a [dev.tradewind.regime.RegimeRule], or by the model of `regime.model` with the rule
/// as fallback), and a `RegimeMemory` keeps the answer from flickering. Start at `RegimeEngine`.
@NullMarked
package dev.tradewind.regime;

import org.jspecify.annotations.NullMarked;
