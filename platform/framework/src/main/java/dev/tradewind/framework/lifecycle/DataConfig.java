// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.lifecycle;

import dev.tradewind.framework.config.Setting;
import java.nio.file.Path;

/// Where a process keeps its files.
public record DataConfig(
        @Setting(
                        defaultValue = "data",
                        description = "Folder of the store, keys and logs; made when missing")
                Path folder) {}
