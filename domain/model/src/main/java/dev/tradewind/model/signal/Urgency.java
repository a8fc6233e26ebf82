// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.signal;

/// How soon the wish must be met: NORMAL may rest in the book and wait; IMMEDIATE takes liquidity.
public enum Urgency {
    NORMAL,
    IMMEDIATE
}
