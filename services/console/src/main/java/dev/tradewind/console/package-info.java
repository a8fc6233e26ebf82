// SPDX-License-Identifier: Apache-2.0
/// The console: serves the dashboard and what it shows. Start at
/// [dev.tradewind.console.ConsoleService]: sources ask the other services, the board keeps the
/// latest of every part of the page, resources answer reads, stream changes and pass commands on.
/// It owns no state and decides nothing.
@NullMarked
package dev.tradewind.console;

import org.jspecify.annotations.NullMarked;
