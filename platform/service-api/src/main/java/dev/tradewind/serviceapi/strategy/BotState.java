// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

/// Whether a bot takes part in the decision cycle.
public enum BotState {
    RUNNING,
    STOPPED
}
