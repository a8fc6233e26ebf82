// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

/// The internal cross is booked, now or by an earlier call with the same id: `POST
/// /api/v1/execution/cross`.
public record CrossAnswer(String crossId, boolean bookedBefore) {}
