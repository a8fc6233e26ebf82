// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import java.util.List;

/// The last prices, in the order asked for.
public record PricesAnswer(List<PriceAnswer> prices) {

    public PricesAnswer {
        prices = List.copyOf(prices);
    }
}
