// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.model.order.ClientOrderId;
import java.util.List;

/// What was asked to be cancelled. An order in `requested` may still fill until the venue has
/// answered; one in `unconfirmed` could not be asked for now (venue unreachable, fate unknown) and
/// is asked for again.
public record CancelAnswer(List<ClientOrderId> requested, List<ClientOrderId> unconfirmed) {

    public CancelAnswer {
        requested = List.copyOf(requested);
        unconfirmed = List.copyOf(unconfirmed);
    }
}
