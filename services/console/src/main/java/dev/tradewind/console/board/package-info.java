// SPDX-License-Identifier: Apache-2.0
/// The latest of every part of the page, and how it is kept fresh: a
/// [dev.tradewind.console.board.Refresher] per part asks its source whenever the
/// [dev.tradewind.console.board.Pulse] of a producer's feed beats, and publishes on the
/// [dev.tradewind.console.board.Board], where streams wait for changes. Start at `Board`.
@NullMarked
package dev.tradewind.console.board;

import org.jspecify.annotations.NullMarked;
