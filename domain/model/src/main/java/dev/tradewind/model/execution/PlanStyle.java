// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.execution;

/// Ways to work an order: take now within a collar, rest in the book without ever taking, or do nothing.
public enum PlanStyle {
    MARKETABLE,
    POST_ONLY,
    WAIT
}
