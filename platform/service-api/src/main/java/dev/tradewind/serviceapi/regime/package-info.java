// SPDX-License-Identifier: Apache-2.0
/// What regime-detection says: [dev.tradewind.serviceapi.regime.RegimeAnswer] for one product as of
/// one close, alone, as history, for many products at once, and as events. Ask through
/// [dev.tradewind.serviceapi.regime.RegimeClient].
@NullMarked
package dev.tradewind.serviceapi.regime;

import org.jspecify.annotations.NullMarked;
