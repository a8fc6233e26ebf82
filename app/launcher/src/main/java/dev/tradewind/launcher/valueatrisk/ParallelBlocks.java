// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.valueatrisk;

import dev.tradewind.analytics.BlockRunner;
import java.util.stream.IntStream;

/// Runs blocks of a calculation on every processor of this machine.
public final class ParallelBlocks {

    private ParallelBlocks() {}

    /// A runner over the threads that the JVM shares out.
    public static BlockRunner onAllProcessors() {
        return (blocks, block) -> IntStream.range(0, blocks).parallel().forEach(block);
    }
}
