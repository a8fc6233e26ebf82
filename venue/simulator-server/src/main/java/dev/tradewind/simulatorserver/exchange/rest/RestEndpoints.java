// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Router;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import java.time.InstantSource;

/// Every endpoint of the exchange's REST.
public final class RestEndpoints {

    private RestEndpoints() {}

    /// Adds them to `router`. `clock` is the time that the server tells and checks tokens by.
    public static void publish(Router router, Gate gate, ExchangeDesk desk, InstantSource clock) {
        BasicEndpoints.publish(router, gate, clock);
        AccountEndpoints.publish(router, gate, desk);
        ProductEndpoints.publish(router, gate, desk);
        MarketEndpoints.publish(router, gate, desk);
        OrderEndpoints.publish(router, gate, desk);
        PreviewEndpoints.publish(router, gate, desk);
        HistoryEndpoints.publish(router, gate, desk);
        CurrencyEndpoints.publish(router, gate, desk);
    }
}
