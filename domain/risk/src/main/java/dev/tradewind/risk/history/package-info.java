// SPDX-License-Identifier: Apache-2.0
/// What risk is measured from: [dev.tradewind.risk.history.CloseHistory] takes closed bars in and answers
/// [dev.tradewind.risk.history.MarketReturns] as of any instant, which never contains a later bar. On it
/// stand the loss of a day ([dev.tradewind.risk.history.DayLoss]) and how the market moves together
/// ([dev.tradewind.risk.history.JointMovement]). The service and the backtest feed it the same way.
@NullMarked
package dev.tradewind.risk.history;

import org.jspecify.annotations.NullMarked;
