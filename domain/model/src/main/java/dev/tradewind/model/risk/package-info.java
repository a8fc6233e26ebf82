// SPDX-License-Identifier: Apache-2.0
/// What risk management is asked and answers: a [dev.tradewind.model.risk.TradeRequest] gets a
/// [dev.tradewind.model.risk.RiskDecision] with every check, and with it a signed
/// [dev.tradewind.model.risk.Grant] unless it is denied.
@NullMarked
package dev.tradewind.model.risk;

import org.jspecify.annotations.NullMarked;
