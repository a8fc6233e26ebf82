// SPDX-License-Identifier: Apache-2.0
/// Markets whose states are known: generated ones by their making, recorded ones by labels given
/// after the fact. Start at [dev.tradewind.regimestudy.market.StudyMarket].
@NullMarked
package dev.tradewind.regimestudy.market;

import org.jspecify.annotations.NullMarked;
