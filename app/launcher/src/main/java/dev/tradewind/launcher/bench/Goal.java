// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench;

/// One measured figure against its budget.
public record Goal(String what, double measured, double budget, String unit) {

    public boolean isMet() {
        return measured <= budget;
    }
}
