// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.order;

/// The venue's answer to a changed order.
public sealed interface EditResult {

    /// The order has the new terms, under the same id.
    record Accepted() implements EditResult {}

    /// The order stays as it was; `code` is the venue's.
    record Rejected(String code) implements EditResult {}
}
