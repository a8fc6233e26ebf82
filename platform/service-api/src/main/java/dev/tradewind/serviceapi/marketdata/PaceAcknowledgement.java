// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import java.time.Instant;

/// Says that a consumer has finished its work for everything up to and including `instant`:
/// `POST /api/v1/pace/acknowledge`. `consumer` is the service's name, such as `strategy-engine`.
public record PaceAcknowledgement(String consumer, Instant instant) {}
