// SPDX-License-Identifier: Apache-2.0
/// The regime classifier. [dev.tradewind.regime.RegimeEngine] turns the bars of one instant into a
/// reading for each product: a `SymbolTrack` computes the inputs of a product, a
/// [dev.tradewind.regime.RegimeRule] judges them, and a `RegimeMemory` keeps the answer from
/// flickering. `CrisisWatch` does the same once for the whole market. Start at `RegimeEngine`.
@NullMarked
package dev.tradewind.regime;

import org.jspecify.annotations.NullMarked;
