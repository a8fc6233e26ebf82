// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.client;

/// Calls that share one circuit breaker and one bulkhead per target service, so that slow reads
/// never close the way for commands.
public enum EndpointClass {
    READ,
    COMMAND,
    /// Long polls of event feeds: they wait on purpose, so no circuit breaker judges them.
    FEED,
    /// Liveness questions asked in the background; never judged, so that they also reach a service
    /// whose circuit breakers are open.
    PROBE;

    /// Whether a circuit breaker judges calls of this class.
    boolean isJudged() {
        return this == READ || this == COMMAND;
    }
}
