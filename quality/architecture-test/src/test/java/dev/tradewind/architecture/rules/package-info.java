// SPDX-License-Identifier: Apache-2.0
/// Rules over class files. Start at [dev.tradewind.architecture.rules.HouseRules].
@NullMarked
package dev.tradewind.architecture.rules;

import org.jspecify.annotations.NullMarked;
