// SPDX-License-Identifier: Apache-2.0
/// Strategies by name: a [dev.tradewind.strategy.catalogue.StrategyCatalogue] is an explicit list
/// of [dev.tradewind.strategy.catalogue.StrategyDefinition]s, each with its typed
/// [dev.tradewind.strategy.catalogue.ParameterSpec]s. Start at the catalogue; the built-in list is
/// in `rules`.
@NullMarked
package dev.tradewind.strategy.catalogue;

import org.jspecify.annotations.NullMarked;
