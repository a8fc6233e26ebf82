// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

import java.util.Optional;

/// The way to the venue for single requests.
public interface Transport {

    /// Sends a call once, with a token if one is given. Throws
    /// [dev.tradewind.venue.VenueException.Unavailable] only if no byte can have left.
    Reply send(Call call, Optional<String> token);

    /// The host that a token must name, with its port if it is not the usual one.
    String host();

    /// The path of a call as a token must name it, without the query.
    String signedPath(Call call);
}
