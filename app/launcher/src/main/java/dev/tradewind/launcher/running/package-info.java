// SPDX-License-Identifier: Apache-2.0
/// Running systems: [dev.tradewind.launcher.running.Composition] puts the services together,
/// [dev.tradewind.launcher.running.SystemSettings] configures them,
/// [dev.tradewind.launcher.running.RunRegistry] remembers which processes run in a data folder, and
/// [dev.tradewind.launcher.running.RemoteServices] calls them. Start at `Composition`.
@NullMarked
package dev.tradewind.launcher.running;

import org.jspecify.annotations.NullMarked;
