// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.order;

import dev.tradewind.base.check.Checks;

/// Our name of an order, minted once and derived from the decision: the idempotency key at the venue. 1 to
/// 64 letters, digits, `-`, `_`, `.` and `:`.
public record ClientOrderId(String value) implements Comparable<ClientOrderId> {

    public ClientOrderId {
        Checks.require(
                value.matches("[A-Za-z0-9_.:-]{1,64}"),
                "clientOrderId",
                "must be 1 to 64 letters, digits, -, _, . or :",
                value);
    }

    @Override
    public int compareTo(ClientOrderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
