// SPDX-License-Identifier: Apache-2.0
/// Tests of the board and what keeps it fresh.
@NullMarked
package dev.tradewind.console.board;

import org.jspecify.annotations.NullMarked;
