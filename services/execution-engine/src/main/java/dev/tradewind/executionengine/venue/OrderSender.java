// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.venue;

import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.venue.OrderGateway;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.VenueException;
import java.time.Duration;

/// Sends orders whose intent is durable, and says what is known afterwards. Only an attempt that
/// provably was not taken is made again, with the identical request, at most twice and inside the
/// send window. Safe from any thread.
///
/// | answer | news |
/// |---|---|
/// | taken | accepted |
/// | known refusal | rejected |
/// | id used before | answer lost: the order is there, its terms are looked up |
/// | nothing left, or rate limited | again; then not sent, or rejected |
/// | no usable answer | answer lost |
public final class OrderSender {

    private static final String USED_BEFORE = "DUPLICATE_CLIENT_ORDER_ID";
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final OrderGateway venue;
    private final Duration sendWindow;
    private final SystemTime time;

    public OrderSender(OrderGateway venue, Duration sendWindow, SystemTime time) {
        this.venue = venue;
        this.sendWindow = sendWindow;
        this.time = time;
    }

    /// Sends the order; what is thrown is a defect after which its fate is unknown.
    public OrderUpdate send(OrderRequest request) {
        long end = time.nanos() + sendWindow.toNanos();
        OrderUpdate news = attempt(request);
        for (int attempt = 1; attempt < ATTEMPTS && isWorthAgain(news); attempt++) {
            time.pause(PAUSE);
            if (time.nanos() - end >= 0) {
                return news;
            }
            news = attempt(request);
        }
        return news;
    }

    /// Sends the identical order once more, for an answer that was lost.
    public OrderUpdate sendAgain(OrderRequest request) {
        OrderUpdate news = attempt(request);
        boolean provesNothing = news instanceof OrderUpdate.NotSent;
        return provesNothing
                ? new OrderUpdate.AnswerLost(request.clientOrderId(), "could not be sent again")
                : news;
    }

    private static boolean isWorthAgain(OrderUpdate news) {
        return news instanceof OrderUpdate.NotSent;
    }

    private OrderUpdate attempt(OrderRequest request) {
        ClientOrderId id = request.clientOrderId();
        try {
            return switch (venue.submit(request)) {
                case SubmitResult.Accepted accepted ->
                        new OrderUpdate.Accepted(id, accepted.venueOrderId());
                case SubmitResult.Rejected(String code, String reason)
                        when code.equals(USED_BEFORE) ->
                        new OrderUpdate.AnswerLost(id, reason);
                case SubmitResult.Rejected(String code, String reason) ->
                        new OrderUpdate.Rejected(id, code, reason);
            };
        } catch (VenueException problem) {
            return news(id, problem);
        }
    }

    private static OrderUpdate news(ClientOrderId id, VenueException problem) {
        String reason = String.valueOf(problem.getMessage());
        return switch (problem) {
            case VenueException.Unavailable _ -> new OrderUpdate.NotSent(id, reason);
            case VenueException.RateLimited _ -> new OrderUpdate.NotSent(id, reason);
            case VenueException.Refused refused ->
                    new OrderUpdate.Rejected(id, refused.code(), reason);
            case VenueException.OutcomeUnknown _ -> new OrderUpdate.AnswerLost(id, reason);
        };
    }
}
