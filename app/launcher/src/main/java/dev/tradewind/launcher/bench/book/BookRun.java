// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.book;

/// A fresh engine under the workload, and what it traded.
interface BookRun {

    /// Hands the command of a row over.
    void apply(BookWorkload workload, int row);

    /// Lots that changed hands.
    long volume();

    long trades();
}
