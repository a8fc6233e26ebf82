// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.legacy;

/// A legacy score: `value` from −1 (strong buy) to +1 (strong sell), `confidence` 0–1.
record Score(double value, double confidence) {}
