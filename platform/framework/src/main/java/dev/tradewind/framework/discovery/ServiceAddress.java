// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.discovery;

import dev.tradewind.framework.config.Setting;
import java.net.URI;
import java.util.Optional;

/// Where one service listens and where others find it; keys `services.<name>.*`.
public record ServiceAddress(
        @Setting(
                        defaultValue = "",
                        description =
                                "Port this service listens on, 0 = any free one; empty = "
                                        + "its usual port",
                        min = "0",
                        max = "65535")
                Optional<Integer> port,
        @Setting(
                        defaultValue = "",
                        description =
                                "Address at which others reach this service; empty = "
                                        + "this machine and its port")
                Optional<URI> url) {}
