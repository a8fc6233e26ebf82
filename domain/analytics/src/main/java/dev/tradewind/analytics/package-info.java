// SPDX-License-Identifier: Apache-2.0
/// Statistics that decisions and reports rest on: distributions, covariance, value at risk and its tests,
/// sizing, performance, and how much of it may be luck. Pure functions over `double`; money stays outside.
@NullMarked
package dev.tradewind.analytics;

import org.jspecify.annotations.NullMarked;
