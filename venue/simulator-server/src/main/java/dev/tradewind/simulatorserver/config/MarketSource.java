// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.config;

/// Where the venue's market comes from.
public enum MarketSource {
    GENERATED,
    REPLAY
}
