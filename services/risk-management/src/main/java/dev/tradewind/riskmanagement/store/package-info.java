// SPDX-License-Identifier: Apache-2.0
/// Risk management's own tables: decisions, state, limits, alerts. Start at
/// [dev.tradewind.riskmanagement.store.EngineStore], which brings an engine back after a restart.
@NullMarked
package dev.tradewind.riskmanagement.store;

import org.jspecify.annotations.NullMarked;
