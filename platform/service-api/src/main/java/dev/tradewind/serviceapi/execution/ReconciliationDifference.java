// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

/// One thing in which the venue and we differ: its kind, the order or asset, and the two claims.
public record ReconciliationDifference(String kind, String subject, String ours, String venue) {}
