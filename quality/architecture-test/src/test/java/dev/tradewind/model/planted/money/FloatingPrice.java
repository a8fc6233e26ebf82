// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.planted.money;

/// Planted: money is never floating point.
public record FloatingPrice(double value) {}
