// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.auth;

import dev.tradewind.venue.simulator.exchange.Customer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;
import java.util.UUID;

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

    /// The same key that may do other things.
    public KnownKey with(List<Permission> others) {
        return new KnownKey(name, kind, publicKey, customer, others);
    }

    /// A lasting id of something of the customer: of the `user` itself, of a `portfolio`.
    public String id(String of) {
        String text = customer.number() + ":" + of;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
