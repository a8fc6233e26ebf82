// SPDX-License-Identifier: Apache-2.0
/// What the commands show: plain text for people, or one JSON document with `--json`. Start at
/// [dev.tradewind.launcher.terminal.Screen].
@NullMarked
package dev.tradewind.launcher.terminal;

import org.jspecify.annotations.NullMarked;
