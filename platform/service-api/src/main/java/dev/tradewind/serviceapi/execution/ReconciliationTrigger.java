// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

/// Why the books were compared with the venue's: the service started, or the timer asked.
public enum ReconciliationTrigger {
    START,
    PERIODIC
}
