// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.order;

import dev.tradewind.coinbase.wire.UnreadableException;
import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.venue.SubmitResult;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the answer to a new order. Only `success:true` with the id of the very order that was sent
/// is a yes, only `success:false` with an error is a no; everything else is unreadable, and the
/// order may be live.
final class SubmitAnswer {

    private static final String PREVIEW = "PREVIEW_";

    private SubmitAnswer() {}

    static SubmitResult read(WireObject answer, OrderRequest request) {
        return answer.truth("success") ? accepted(answer, request) : rejected(answer);
    }

    private static SubmitResult accepted(WireObject answer, OrderRequest request) {
        WireObject made = answer.object("success_response");
        requireSame(made, "client_order_id", request.clientOrderId());
        requireSame(made, "product_id", request.symbol());
        requireSame(made, "side", request.side());
        return new SubmitResult.Accepted(new VenueOrderId(made.text("order_id")));
    }

    private static void requireSame(WireObject made, String field, Object sent) {
        made.findText(field)
                .filter(told -> !told.equals(sent.toString()))
                .ifPresent(told -> {
                    throw new UnreadableException(
                            "%s.%s is '%s', but '%s' was sent"
                                    .formatted(made.name(), field, told, sent));
                });
    }

    private static SubmitResult rejected(WireObject answer) {
        WireObject error = answer.object("error_response");
        if (answer.findObject("success_response")
                .filter(made -> made.has("order_id"))
                .isPresent()) {
            throw new UnreadableException(answer.name() + " says no, but names an order");
        }
        String code =
                Stream.of("preview_failure_reason", "new_order_failure_reason", "error")
                        .map(error::findText)
                        .flatMap(Optional::stream)
                        .filter(reason -> !reason.contains("UNKNOWN"))
                        .findFirst()
                        .map(SubmitAnswer::stable)
                        .orElse("UNKNOWN_FAILURE_REASON");
        String words =
                error.findText("message").or(() -> error.findText("error_details")).orElse(code);
        return new SubmitResult.Rejected(code, words);
    }

    /// One code for one reason, whoever at the venue noticed it.
    private static String stable(String reason) {
        String plain = reason.startsWith(PREVIEW) ? reason.substring(PREVIEW.length()) : reason;
        return plain.equals("INSUFFICIENT_FUNDS") ? "INSUFFICIENT_FUND" : plain;
    }
}
