// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.order;

/// How long an order lives: until cancelled, until a time, or for one instant (what does not fill at once
/// is cancelled; with FOK, all or nothing).
public enum TimeInForce {
    GTC,
    GTD,
    IOC,
    FOK
}
