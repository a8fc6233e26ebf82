// SPDX-License-Identifier: Apache-2.0
/// The tables of the regime service: bars and instants the engines took
/// ([dev.tradewind.regimedetection.store.BarStore]) and readings they gave
/// ([dev.tradewind.regimedetection.store.ReadingStore]).
@NullMarked
package dev.tradewind.regimedetection.store;

import org.jspecify.annotations.NullMarked;
