// SPDX-License-Identifier: Apache-2.0
/// Argument checks for public doors. Start at [dev.tradewind.base.check.Checks].
@NullMarked
package dev.tradewind.base.check;

import org.jspecify.annotations.NullMarked;
