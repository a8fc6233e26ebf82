// SPDX-License-Identifier: Apache-2.0
/// What `tradewind var` shows: the risk of weights on a table of returns
/// ([dev.tradewind.launcher.valueatrisk.RiskReport]) and tests of forecasts
/// ([dev.tradewind.launcher.valueatrisk.ForecastReport]).
@NullMarked
package dev.tradewind.launcher.valueatrisk;

import org.jspecify.annotations.NullMarked;
