// SPDX-License-Identifier: Apache-2.0
/// The built-in strategies, one class each, and the catalogue that lists them together with the
/// legacy rule: [dev.tradewind.strategy.rules.BuiltInStrategies]. Each class declares its
/// parameters beside its rule.
@NullMarked
package dev.tradewind.strategy.rules;

import org.jspecify.annotations.NullMarked;
