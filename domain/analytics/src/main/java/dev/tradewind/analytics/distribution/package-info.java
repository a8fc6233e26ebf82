// SPDX-License-Identifier: Apache-2.0
/// The distributions that risk and performance figures refer to, and the figures of a sample. Start at
/// [dev.tradewind.analytics.distribution.Sample].
@NullMarked
package dev.tradewind.analytics.distribution;

import org.jspecify.annotations.NullMarked;
