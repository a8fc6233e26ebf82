// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.simulatorserver.exchange.auth.KnownKey;
import dev.tradewind.venue.simulator.exchange.Customer;

/// Who asks. User and portfolio have ids that follow from the customer.
record Caller(KnownKey key) {

    Customer customer() {
        return key.customer();
    }

    String userId() {
        return id("user");
    }

    String portfolioId() {
        return id("portfolio");
    }

    /// A lasting id of something of this customer.
    String id(String of) {
        return key.id(of);
    }
}
