// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.planted;

import org.slf4j.Logger;

/// Planted: engines return reasons and never log.
public record EngineThatLogs(Logger log) {}
