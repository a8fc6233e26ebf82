// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import java.time.Instant;

/// Event `execution_settled`: every fill and order update up to and including `asOf`, on the
/// venue's clock, has been told.
public record ExecutionSettled(Instant asOf) {

    /// The type of the event.
    public static final String TYPE = "execution_settled";
}
