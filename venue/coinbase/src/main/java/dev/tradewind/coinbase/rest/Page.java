// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

import java.util.List;
import java.util.Optional;

/// A part of a list, and where the next part begins if there is one.
///
/// @param <T> the type of a row
public record Page<T>(List<T> rows, Optional<String> cursor) {

    public Page {
        rows = List.copyOf(rows);
    }
}
