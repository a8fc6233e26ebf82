// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.risk;

/// Tells genuine grants from others. Expiry and single use are the caller's to check.
@FunctionalInterface
public interface GrantVerifier {

    /// Whether the signature of `grant` covers exactly its fields and was made with risk
    /// management's key.
    boolean isGenuine(Grant grant);
}
