// SPDX-License-Identifier: Apache-2.0
/// Where risk is decided: [dev.tradewind.riskmanagement.desk.RiskDesk] runs the engine and keeps what it says,
/// the others bring it portfolios and watch its state. Start at `RiskDesk`.
@NullMarked
package dev.tradewind.riskmanagement.desk;

import org.jspecify.annotations.NullMarked;
