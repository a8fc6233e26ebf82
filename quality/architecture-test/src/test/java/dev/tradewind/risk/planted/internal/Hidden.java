// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.planted.internal;

/// Planted: what nobody outside of the parent package may use.
public record Hidden(String secret) {}
