// SPDX-License-Identifier: Apache-2.0
/// One class per command of `tradewind`; [dev.tradewind.launcher.command.SystemOptions] and
/// [dev.tradewind.launcher.command.MarketOptions] are the options that several share. Start at
/// [dev.tradewind.launcher.command.Up].
@NullMarked
package dev.tradewind.launcher.command;

import org.jspecify.annotations.NullMarked;
