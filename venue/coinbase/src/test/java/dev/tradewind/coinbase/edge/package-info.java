// SPDX-License-Identifier: Apache-2.0
/// Venues for tests: [dev.tradewind.coinbase.edge.FakeTransport] without a network,
/// [dev.tradewind.coinbase.edge.ScriptedEdge] over sockets.
@org.jspecify.annotations.NullMarked
package dev.tradewind.coinbase.edge;
