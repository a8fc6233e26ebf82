// SPDX-License-Identifier: Apache-2.0
/// The execution engine as a service on port 8004:
/// [dev.tradewind.executionengine.ExecutionEngineService] puts it together. `desk` owns the engine
/// and sends, `venue` talks to the venue, `store` keeps, `resource` answers HTTP. The only place of
/// the system that sends an order is [dev.tradewind.executionengine.venue.OrderSender].
@NullMarked
package dev.tradewind.executionengine;

import org.jspecify.annotations.NullMarked;
