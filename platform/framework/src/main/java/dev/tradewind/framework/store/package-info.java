// SPDX-License-Identifier: Apache-2.0
/// The operational store: one SQLite file, durable at commit, shared by the services of a process
/// or of several processes, each owning the tables that carry its prefix. Start at
/// [dev.tradewind.framework.store.Database].
@NullMarked
package dev.tradewind.framework.store;

import org.jspecify.annotations.NullMarked;
