// SPDX-License-Identifier: Apache-2.0
/// Streaming technical indicators. Every one is an [dev.tradewind.indicators.Indicator]: fed one
/// bar or value at a time, it answers once it is warm. Start at `Indicator`, then
/// `trend.DirectionalMovement` for a typical one.
@NullMarked
package dev.tradewind.indicators;

import org.jspecify.annotations.NullMarked;
