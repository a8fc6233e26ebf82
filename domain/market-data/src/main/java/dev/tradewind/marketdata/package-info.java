// SPDX-License-Identifier: Apache-2.0
/// Market data before it is used: [dev.tradewind.marketdata.BarIntake] checks and completes a
/// series, [dev.tradewind.marketdata.BarHistory] keeps the series and answers "bars up to this
/// instant", [dev.tradewind.marketdata.BarCsv] reads recorded ones. Start at `BarIntake`.
@NullMarked
package dev.tradewind.marketdata;

import org.jspecify.annotations.NullMarked;
