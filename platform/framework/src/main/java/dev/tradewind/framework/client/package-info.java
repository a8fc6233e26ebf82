// SPDX-License-Identifier: Apache-2.0
/// Calls to other services. A [dev.tradewind.framework.client.ServiceClient] sends a
/// [dev.tradewind.framework.client.ServiceCall] and returns a
/// [dev.tradewind.framework.client.CallResult] that says exactly what is known: answered, refused,
/// not sent, or outcome unknown. Deadline, correlation id and trace travel along; retries, circuit
/// breakers and bulkheads live in here and nowhere else.
@NullMarked
package dev.tradewind.framework.client;

import org.jspecify.annotations.NullMarked;
