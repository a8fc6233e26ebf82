// SPDX-License-Identifier: Apache-2.0
/// Chance as an input: [dev.tradewind.base.chance.CounterRandom] answers the same number for the same
/// seed, stream and index on every machine and in any order of asking.
@NullMarked
package dev.tradewind.base.chance;

import org.jspecify.annotations.NullMarked;
