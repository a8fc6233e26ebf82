// SPDX-License-Identifier: Apache-2.0
/// Risk management, a shell round [dev.tradewind.risk.RiskEngine]: it decides on every wish for
/// exposure, signs what it grants, and keeps its decisions, limits and halts. Start at
/// [dev.tradewind.riskmanagement.RiskManagementService], then
/// [dev.tradewind.riskmanagement.RiskDesk].
@NullMarked
package dev.tradewind.riskmanagement;

import org.jspecify.annotations.NullMarked;
