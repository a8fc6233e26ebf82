// SPDX-License-Identifier: Apache-2.0
/// How a command ends: [dev.tradewind.launcher.exit.ExitCode] for scripts, and
/// [dev.tradewind.launcher.exit.CommandFailure] for people. Start at `ExitCode`.
@NullMarked
package dev.tradewind.launcher.exit;

import org.jspecify.annotations.NullMarked;
