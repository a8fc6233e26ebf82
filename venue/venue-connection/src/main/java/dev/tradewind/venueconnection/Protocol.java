// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venueconnection;

/// How the venue is spoken to: in our simulated venue's own dialect, or in Coinbase's protocol, which
/// the simulated venue speaks too.
public enum Protocol {
    TRADEWIND,
    COINBASE
}
