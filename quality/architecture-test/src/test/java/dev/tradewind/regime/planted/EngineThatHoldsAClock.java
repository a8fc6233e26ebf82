// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.planted;

import java.time.InstantSource;

/// Planted: engines are told the time.
public record EngineThatHoldsAClock(InstantSource clock) {}
