// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.planted;

/// Planted: what the other service must not reach.
public record OtherService(String name) {}
