// SPDX-License-Identifier: Apache-2.0
/// Statistics of the last n values, the parts the indicators are made of. Start at
/// [dev.tradewind.indicators.window.RollingSum].
@NullMarked
package dev.tradewind.indicators.window;

import org.jspecify.annotations.NullMarked;
