// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venueconnection;

import dev.tradewind.framework.config.Setting;

/// The protocol of the venue; key `venue.protocol`.
public record ProtocolSettings(
        @Setting(
                        defaultValue = "tradewind",
                        description =
                                "How the venue is spoken to: tradewind (the simulated venue's own "
                                        + "dialect) or coinbase")
                Protocol protocol) {}
