// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.planted;

import java.nio.file.Path;

/// Planted: engines touch no file.
public record EngineThatReadsAFile(Path limits) {}
