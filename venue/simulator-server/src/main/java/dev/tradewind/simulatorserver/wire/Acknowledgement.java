// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.wire;

import java.time.Instant;

/// Says that everything up to and including `closeTime` has been used.
public record Acknowledgement(Instant closeTime) {}
