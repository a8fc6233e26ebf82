// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.planted;

/// Planted: engines own no thread.
public record EngineThatStartsAThread(Thread worker) {}
