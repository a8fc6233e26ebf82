// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.auth;

/// What a key may do.
public enum Permission {
    VIEW,
    TRADE,
    TRANSFER
}
