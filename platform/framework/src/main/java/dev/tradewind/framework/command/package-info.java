// SPDX-License-Identifier: Apache-2.0
/// Commands that take effect once however often they arrive:
/// [dev.tradewind.framework.command.IdempotentCommands] keeps the answers under their
/// `Idempotency-Key`.
@NullMarked
package dev.tradewind.framework.command;

import org.jspecify.annotations.NullMarked;
