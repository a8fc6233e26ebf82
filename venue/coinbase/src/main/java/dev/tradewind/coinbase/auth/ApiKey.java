// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.auth;

import dev.tradewind.base.check.Checks;
import java.security.PrivateKey;

/// An API key: its name, which the venue knows, and its secret, which never leaves this object but
/// as a signature. `toString` shows the name alone. Safe from any thread.
public final class ApiKey {

    private final String name;
    private final PrivateKey secret;
    private final KeyAlgorithm algorithm;

    ApiKey(String name, PrivateKey secret, KeyAlgorithm algorithm) {
        this.name = Checks.notBlank("key name", name);
        this.secret = secret;
        this.algorithm = algorithm;
    }

    /// The name the venue gave the key.
    public String name() {
        return name;
    }

    /// How the key signs.
    public KeyAlgorithm algorithm() {
        return algorithm;
    }

    /// The signature of `message`, in the form tokens carry.
    byte[] sign(byte[] message) {
        return algorithm.sign(secret, message);
    }

    @Override
    public String toString() {
        return "ApiKey[" + name + ", " + algorithm + ", secret hidden]";
    }
}
