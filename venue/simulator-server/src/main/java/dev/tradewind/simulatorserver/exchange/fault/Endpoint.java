// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.fault;

import dev.tradewind.framework.http.HttpMethod;
import java.util.Arrays;

/// The exchange's endpoints in the groups that faults are aimed at. An endpoint belongs to the first
/// group that fits.
public enum Endpoint {
    TIME(HttpMethod.GET, ".*/time"),
    KEY(HttpMethod.GET, ".*/key_permissions"),
    CANDLES(HttpMethod.GET, ".*/candles"),
    TRADES(HttpMethod.GET, ".*/ticker"),
    BOOK(HttpMethod.GET, ".*/(product_book|best_bid_ask)"),
    PRODUCTS(HttpMethod.GET, ".*/products(/.*)?"),
    FEES(HttpMethod.GET, ".*/transaction_summary"),
    ACCOUNTS(HttpMethod.GET, ".*/accounts(/.*)?"),
    FILLS(HttpMethod.GET, ".*/historical/fills"),
    ORDER_LIST(HttpMethod.GET, ".*/historical/batch"),
    ORDER(HttpMethod.GET, ".*/historical/.*"),
    PREVIEW(HttpMethod.POST, ".*preview"),
    CANCEL(HttpMethod.POST, ".*/batch_cancel"),
    EDIT(HttpMethod.POST, ".*/orders/edit"),
    ORDERS(HttpMethod.POST, ".*/orders"),
    OTHER(HttpMethod.GET, ".*");

    private final HttpMethod method;
    private final String pattern;

    Endpoint(HttpMethod method, String pattern) {
        this.method = method;
        this.pattern = pattern;
    }

    /// The group of an endpoint.
    static Endpoint of(HttpMethod method, String path) {
        return Arrays.stream(values())
                .filter(each -> each.method == method && path.matches(each.pattern))
                .findFirst()
                .orElse(OTHER);
    }
}
