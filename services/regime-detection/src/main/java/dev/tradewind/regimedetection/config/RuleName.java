// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection.config;

/// Which rule classifies.
public enum RuleName {
    TUNED,
    TEXTBOOK
}
