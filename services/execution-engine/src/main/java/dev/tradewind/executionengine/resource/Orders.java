// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.resource;

import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;

/// Problems with orders that are asked for.
final class Orders {

    private Orders() {}

    static ProblemException unknown(String id) {
        return ProblemException.ofField(
                ProblemCode.UNKNOWN_RESOURCE, "clientOrderId", "there is no order '" + id + "'");
    }
}
