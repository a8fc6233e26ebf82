// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Side;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names orders after the decision they come from, so that the same decision can never become two
/// orders: `tw-<close in epoch seconds>-<symbol>-<B|S>-<first 8 digits of SHA-256 of the decision
/// key>`.
final class OrderNaming {

    private static final int DIGEST_BYTES = 4;

    private OrderNaming() {}

    static ClientOrderId nameOf(ExecuteCommand command) {
        return new ClientOrderId(
                "tw-%d-%s-%s-%s"
                        .formatted(
                                command.asOf().getEpochSecond(),
                                command.symbol(),
                                command.side() == Side.BUY ? "B" : "S",
                                digest(command.decisionKey())));
    }

    private static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this JDK has no SHA-256", missing);
        }
    }
}
