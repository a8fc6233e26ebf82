// SPDX-License-Identifier: Apache-2.0
/// What an order must pass at the last hop before the venue: permission by
/// [dev.tradewind.execution.gate.GrantCheck] or proof of reduction by
/// [dev.tradewind.execution.gate.ReducingProof], and the hard limits of
/// [dev.tradewind.execution.gate.LastHop]. Each answers with a
/// [dev.tradewind.execution.gate.Refusal] or nothing.
@NullMarked
package dev.tradewind.execution.gate;

import org.jspecify.annotations.NullMarked;
