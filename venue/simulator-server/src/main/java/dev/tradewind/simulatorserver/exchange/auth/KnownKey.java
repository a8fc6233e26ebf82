// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.auth;

import dev.tradewind.venue.simulator.exchange.Customer;
import java.security.PublicKey;
import java.util.List;

/// A key as the exchange knows it: the public half, whose it is, and what it may do.
public record KnownKey(
        String name,
        KeyKind kind,
        PublicKey publicKey,
        Customer customer,
        List<Permission> permissions) {

    public KnownKey {
        permissions = List.copyOf(permissions);
    }
}
