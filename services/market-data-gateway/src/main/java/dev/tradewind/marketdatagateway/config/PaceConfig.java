// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.config;

import dev.tradewind.framework.config.Setting;
import java.util.List;

/// Whom a paced market waits for; keys `pace.*`.
public record PaceConfig(
        @Setting(
                        defaultValue = "portfolio-manager,regime-detection,strategy-engine",
                        description =
                                "Services that must finish an instant before the market moves "
                                        + "on; empty = it waits for none")
                List<String> consumers) {}
