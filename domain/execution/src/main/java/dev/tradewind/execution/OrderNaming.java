// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import dev.tradewind.base.hash.Sha256;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Side;

/// Names orders after the decision they come from, so that the same decision can never become two
/// orders: `tw-<close in epoch seconds>-<symbol>-<B|S>-<first 8 digits of SHA-256 of the decision
/// key>`.
final class OrderNaming {

    private static final int DIGEST_DIGITS = 8;

    private OrderNaming() {}

    static ClientOrderId nameOf(ExecuteCommand command) {
        return new ClientOrderId(
                "tw-%d-%s-%s-%s"
                        .formatted(
                                command.asOf().getEpochSecond(),
                                command.symbol(),
                                command.side() == Side.BUY ? "B" : "S",
                                Sha256.of(command.decisionKey()).substring(0, DIGEST_DIGITS)));
    }
}
