// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.wire;

import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.venue.SubmitResult;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The venue's answer to an order: accepted under `venueOrderId`, or rejected with `code` and
/// `reason`.
public record SubmitAnswer(
        @Nullable VenueOrderId venueOrderId, @Nullable String code, @Nullable String reason) {

    /// The wire form of `result`.
    public static SubmitAnswer of(SubmitResult result) {
        return switch (result) {
            case SubmitResult.Accepted(var venueOrderId) ->
                    new SubmitAnswer(venueOrderId, null, null);
            case SubmitResult.Rejected(var code, var reason) ->
                    new SubmitAnswer(null, code, reason);
        };
    }

    /// The result.
    public SubmitResult result() {
        return venueOrderId != null
                ? new SubmitResult.Accepted(venueOrderId)
                : new SubmitResult.Rejected(
                        Objects.requireNonNull(code, "code"),
                        Objects.requireNonNullElse(reason, ""));
    }
}
