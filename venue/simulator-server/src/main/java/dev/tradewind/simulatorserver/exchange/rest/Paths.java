// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

/// Where Coinbase's REST begins.
final class Paths {

    static final String BROKERAGE = "/api/v3/brokerage";

    private Paths() {}
}
