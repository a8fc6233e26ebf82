// SPDX-License-Identifier: Apache-2.0
/// How two series of prices move together, bar by bar. Start at
/// [dev.tradewind.indicators.correlation.RollingCorrelation].
@NullMarked
package dev.tradewind.indicators.correlation;

import org.jspecify.annotations.NullMarked;
