// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.order;

import dev.tradewind.coinbase.wire.UnreadableException;
import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.venue.SubmitResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Reads the answer to a new order. Only `success:true` with the id of the very order that was sent
/// is a yes, only `success:false` with an error is a no; everything else is unreadable, and the
/// order may be live.
final class SubmitAnswer {

    private static final String PREVIEW = "PREVIEW_";
    private static final List<String> NUMBERS =
            List.of("base_size", "quote_size", "limit_price", "stop_price", "stop_trigger_price");

    private SubmitAnswer() {}

    static SubmitResult read(WireObject answer, NewOrder order) {
        return answer.truth("success") ? accepted(answer, order) : rejected(answer);
    }

    private static SubmitResult accepted(WireObject answer, NewOrder order) {
        WireObject made = answer.object("success_response");
        requireSame(made, "client_order_id", order.clientOrderId());
        requireSame(made, "product_id", order.symbol());
        requireSame(made, "side", order.side());
        answer.findObject("order_configuration")
                .filter(echo -> !echo.fields().isEmpty())
                .ifPresent(echo -> requireSameTerms(echo, order.terms()));
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

    /// The order that exists may be an older one under the same id: its numbers must be ours.
    private static void requireSameTerms(WireObject echo, NewOrder.Terms terms) {
        WireObject made = echo.object(OrderWriter.kind(terms));
        ObjectNode sent = OrderWriter.configuration(terms);
        NUMBERS.stream()
                .filter(sent::has)
                .forEach(field -> {
                    BigDecimal wanted = new BigDecimal(sent.get(field).stringValue());
                    made.findDecimal(field)
                            .filter(told -> told.compareTo(wanted) != 0)
                            .ifPresent(told -> {
                                throw new UnreadableException(
                                        "%s.%s is %s, but %s was sent"
                                                .formatted(made.name(), field, told, wanted));
                            });
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
