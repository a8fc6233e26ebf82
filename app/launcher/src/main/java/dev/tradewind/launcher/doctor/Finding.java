// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.doctor;

/// What one check found, and what to do about it; `fix` is empty when nothing needs to be done.
public record Finding(String check, Grade grade, String found, String fix) {

    /// How bad it is: fine, worth knowing, or in the way of running.
    public enum Grade {
        OK,
        NOTE,
        PROBLEM
    }

    static Finding ok(String check, String found) {
        return new Finding(check, Grade.OK, found, "");
    }

    static Finding note(String check, String found, String fix) {
        return new Finding(check, Grade.NOTE, found, fix);
    }

    static Finding problem(String check, String found, String fix) {
        return new Finding(check, Grade.PROBLEM, found, fix);
    }
}
