// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.model.market.Symbol;

/// Whether the product was halted before.
public record ResumeAnswer(Symbol symbol, boolean wasHalted) {}
