// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.auth;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Every key of the exchange by its name. Safe from any thread.
public final class KeyRing {

    private final Map<String, KnownKey> keys = new ConcurrentHashMap<>();

    /// Adds a key, or puts it in the place of one with the same name.
    public void put(KnownKey key) {
        keys.put(key.name(), key);
    }

    /// The key with this name.
    public Optional<KnownKey> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }
}
