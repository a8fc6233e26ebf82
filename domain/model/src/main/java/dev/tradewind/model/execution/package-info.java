// SPDX-License-Identifier: Apache-2.0
/// What execution is asked and answers: an [dev.tradewind.model.execution.ExecuteCommand] gets an
/// [dev.tradewind.model.execution.ExecutionReceipt] with the
/// [dev.tradewind.model.execution.ExecutionPlan] and its rejected alternatives.
@NullMarked
package dev.tradewind.model.execution;

import org.jspecify.annotations.NullMarked;
