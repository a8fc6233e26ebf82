// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.risk;

/// Signs grants; only risk management has one.
@FunctionalInterface
public interface GrantSigner {

    /// `grant` with a signature over its [Grant#signedText]; the same grant always gets the same
    /// one.
    Grant sign(Grant grant);
}
