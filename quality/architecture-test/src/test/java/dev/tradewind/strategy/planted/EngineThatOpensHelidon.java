// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.planted;

import io.helidon.webserver.WebServer;

/// Planted: Helidon stays behind the http packages of the framework.
public record EngineThatOpensHelidon(WebServer server) {}
