// SPDX-License-Identifier: Apache-2.0
/// What risk management measures without a trade at hand: the value at risk of the portfolio
/// ([dev.tradewind.riskmanagement.report.VarReports]), how products move together
/// ([dev.tradewind.riskmanagement.report.CorrelationReports]), the size of a bet
/// ([dev.tradewind.riskmanagement.report.PositionSizes]) and what recorded crashes would cost
/// ([dev.tradewind.riskmanagement.report.StressTests]).
@NullMarked
package dev.tradewind.riskmanagement.report;

import org.jspecify.annotations.NullMarked;
