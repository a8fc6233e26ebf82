// SPDX-License-Identifier: Apache-2.0
/// The tables of the execution engine. [dev.tradewind.executionengine.store.ExecutionStore] writes
/// inside the caller's transaction and reads committed rows; nothing else touches them.
@NullMarked
package dev.tradewind.executionengine.store;

import org.jspecify.annotations.NullMarked;
