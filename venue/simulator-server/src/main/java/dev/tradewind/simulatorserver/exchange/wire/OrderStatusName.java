// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.wire;

/// Every status that Coinbase knows; an order here is in one of four.
public enum OrderStatusName {
    PENDING,
    OPEN,
    FILLED,
    CANCELLED,
    EXPIRED,
    FAILED,
    UNKNOWN_ORDER_STATUS,
    QUEUED,
    CANCEL_QUEUED,
    EDIT_QUEUED
}
