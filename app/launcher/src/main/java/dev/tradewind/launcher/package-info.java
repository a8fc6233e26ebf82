// SPDX-License-Identifier: Apache-2.0
/// The `tradewind` command and the composition root. Start at [dev.tradewind.launcher.Tradewind].
@NullMarked
package dev.tradewind.launcher;

import org.jspecify.annotations.NullMarked;
