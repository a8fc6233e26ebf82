// SPDX-License-Identifier: Apache-2.0
/// One thread owns a state: [dev.tradewind.framework.mailbox.Mailbox] runs everything that touches
/// it in order, so that engines need no locks.
@NullMarked
package dev.tradewind.framework.mailbox;

import org.jspecify.annotations.NullMarked;
