// SPDX-License-Identifier: Apache-2.0
/// How a strategy or model is tested without fooling oneself. Splits of history:
/// [dev.tradewind.analytics.validation.WalkForward] in time order,
/// [dev.tradewind.analytics.validation.PurgedSplits] by groups, one or more of which are tested at a time. Checks of a
/// whole pipeline: [dev.tradewind.analytics.validation.LookAheadCheck] (does it know the future),
/// [dev.tradewind.analytics.validation.ShuffleCheck] (does it earn where there is nothing to earn),
/// [dev.tradewind.analytics.validation.CostSensitivity] (does it survive dearer or later trades). A pipeline is
/// any function that is passed in. Start at [dev.tradewind.analytics.validation.Split].
@NullMarked
package dev.tradewind.analytics.validation;

import org.jspecify.annotations.NullMarked;
