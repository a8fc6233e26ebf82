// SPDX-License-Identifier: Apache-2.0
/// Risk management on the wire: [dev.tradewind.serviceapi.risk.RiskClient] and what it sends and
/// gets, and the events of its feed, [dev.tradewind.serviceapi.risk.TradeDecided],
/// [dev.tradewind.serviceapi.risk.RiskModeChanged] and
/// [dev.tradewind.serviceapi.risk.LimitsChanged]. Start at `RiskClient`.
@NullMarked
package dev.tradewind.serviceapi.risk;

import org.jspecify.annotations.NullMarked;
