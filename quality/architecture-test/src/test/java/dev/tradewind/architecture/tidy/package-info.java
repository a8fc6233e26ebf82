// SPDX-License-Identifier: Apache-2.0
/// Rules over source text. Start at [dev.tradewind.architecture.tidy.TidyRules].
@NullMarked
package dev.tradewind.architecture.tidy;

import org.jspecify.annotations.NullMarked;
