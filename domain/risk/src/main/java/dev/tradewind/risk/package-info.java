// SPDX-License-Identifier: Apache-2.0
/// The authority over new exposure. Start at [dev.tradewind.risk.RiskEngine]: a request and the
/// portfolio in, a decision with every check out, and with it a signed grant unless it is denied.
/// [dev.tradewind.risk.RiskLimit] is the table of limits with units, defaults and hard ceilings;
/// [dev.tradewind.risk.RiskState] is everything the engine remembers.
@NullMarked
package dev.tradewind.risk;

import org.jspecify.annotations.NullMarked;
