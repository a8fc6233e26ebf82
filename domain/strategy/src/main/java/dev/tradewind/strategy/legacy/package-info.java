// SPDX-License-Identifier: Apache-2.0
/// The decision rule of the system being replaced, kept exactly as it was because every comparison
/// is made against it. Scores run from −1 (strong buy) to +1 (strong sell). Start at
/// [dev.tradewind.strategy.legacy.LegacyScore]; the three partial scores are one class each.
@NullMarked
package dev.tradewind.strategy.legacy;

import org.jspecify.annotations.NullMarked;
