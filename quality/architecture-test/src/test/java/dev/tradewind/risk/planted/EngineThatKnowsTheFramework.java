// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.planted;

import dev.tradewind.framework.planted.FrameworkThatKnowsMoney;

/// Planted: a pure module must not use the framework.
public record EngineThatKnowsTheFramework(FrameworkThatKnowsMoney framework) {}
