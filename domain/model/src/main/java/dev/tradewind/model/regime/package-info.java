// SPDX-License-Identifier: Apache-2.0
/// The state of a market: [dev.tradewind.model.regime.Regime], and with its evidence
/// [dev.tradewind.model.regime.RegimeReading].
@NullMarked
package dev.tradewind.model.regime;

import org.jspecify.annotations.NullMarked;
