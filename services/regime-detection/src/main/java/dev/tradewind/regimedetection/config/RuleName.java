// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection.config;

/// What classifies: the probabilistic model, or a rule.
public enum RuleName {
    MODEL,
    TUNED,
    TEXTBOOK
}
