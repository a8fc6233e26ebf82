// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics;

import java.util.function.IntConsumer;

/// Runs the numbered blocks of a long calculation. Blocks share nothing they write, so a caller that owns
/// threads may run them at once; the answer is the same in any order.
@FunctionalInterface
public interface BlockRunner {

    /// Runs `block` once for every number from 0 to `blocks - 1` and returns when all are done.
    void run(int blocks, IntConsumer block);

    /// One block after the other in the thread of the caller.
    static BlockRunner sequential() {
        return (blocks, block) -> {
            for (int number = 0; number < blocks; number++) {
                block.accept(number);
            }
        };
    }
}
