// SPDX-License-Identifier: Apache-2.0
/// The score card: what [dev.tradewind.regimestudy.card.RegimeStudy] found as one
/// [dev.tradewind.regimestudy.card.ScoreCard], its gates, and its two forms
/// [dev.tradewind.regimestudy.card.TextCard] and [dev.tradewind.regimestudy.card.HtmlCard].
@NullMarked
package dev.tradewind.regimestudy.card;

import org.jspecify.annotations.NullMarked;
