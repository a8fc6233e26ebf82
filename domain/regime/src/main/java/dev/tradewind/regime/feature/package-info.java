// SPDX-License-Identifier: Apache-2.0
/// What the regime model sees: numbers without unit or scale, computed bar by bar from the past
/// alone. [dev.tradewind.regime.feature.Feature] names them,
/// [dev.tradewind.regime.feature.SymbolFeatures] computes those of one product and
/// [dev.tradewind.regime.feature.MarketFeatures] those of the whole market. Start at `Feature`.
@NullMarked
package dev.tradewind.regime.feature;

import org.jspecify.annotations.NullMarked;
