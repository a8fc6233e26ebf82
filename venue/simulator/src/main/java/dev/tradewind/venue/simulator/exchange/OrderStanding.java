// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange;

/// Where an order of a customer stands. All but OPEN are final.
public enum OrderStanding {
    OPEN,
    FILLED,
    CANCELLED,
    EXPIRED
}
