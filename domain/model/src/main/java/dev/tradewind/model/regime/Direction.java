// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.regime;

/// Sign of the drift.
public enum Direction {
    UP,
    DOWN,
    NONE
}
