// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.stream;

import dev.tradewind.venue.simulator.exchange.Exchange;

/// The exchange at one moment of its time and ours.
record Scene(Exchange exchange, StreamClient.Moment moment) {

    static Scene of(Exchange exchange, long nanos) {
        return new Scene(exchange, new StreamClient.Moment(exchange.time(), nanos));
    }

    long nanos() {
        return moment.nanos();
    }
}
