// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.resource;

import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.marketdatagateway.pace.PaceKeeper;
import dev.tradewind.serviceapi.marketdata.PaceAcknowledgement;
import dev.tradewind.serviceapi.marketdata.PaceStatus;

/// Where consumers say that they have finished an instant. Saying it twice changes nothing.
public final class PaceResource {

    private final PaceKeeper pace;

    public PaceResource(PaceKeeper pace) {
        this.pace = pace;
    }

    /// Adds the endpoints to `router`.
    public void publish(Router router) {
        router.get("/api/v1/pace", _ -> Response.json(pace.status()))
                .post("/api/v1/pace/acknowledge", this::acknowledge);
    }

    private Response acknowledge(Request request) {
        PaceAcknowledgement body = request.body(PaceAcknowledgement.class);
        PaceStatus status =
                pace.acknowledge(body.consumer(), body.instant())
                        .orElseThrow(() ->
                                ProblemException.ofField(
                                        ProblemCode.INVALID_VALUE,
                                        "instant",
                                        "%s has not closed yet".formatted(body.instant())));
        return Response.json(status);
    }
}
