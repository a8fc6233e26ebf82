// SPDX-License-Identifier: Apache-2.0
/// Speed of the matching engine on the workload and in the line format of the comparison programs.
/// Start at [dev.tradewind.launcher.bench.book.BookBench].
@NullMarked
package dev.tradewind.launcher.bench.book;

import org.jspecify.annotations.NullMarked;
