// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.risk;

/// One check of a decision: its name, what is used (the trade included), the bound, both as text
/// with their unit (`USD`, `fraction`, `seconds`, `state`).
public record RiskCheck(String name, String used, String limit, String unit, Verdict verdict) {

    /// What a check said: it passed, it shrank the trade, it denied it, or it does not apply to a
    /// reducing trade.
    public enum Verdict {
        PASSED,
        REDUCED,
        FAILED,
        SKIPPED
    }
}
