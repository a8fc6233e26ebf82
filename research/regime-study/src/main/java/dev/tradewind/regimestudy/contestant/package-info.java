// SPDX-License-Identifier: Apache-2.0
/// Who classifies in the study. A [dev.tradewind.regimestudy.contestant.Contestant] makes a fresh
/// [dev.tradewind.regimestudy.contestant.Judge] for every market, which sees one instant after the
/// other and never the labels. [dev.tradewind.regimestudy.contestant.Unsupervised] fits those that
/// learn without labels.
@NullMarked
package dev.tradewind.regimestudy.contestant;

import org.jspecify.annotations.NullMarked;
