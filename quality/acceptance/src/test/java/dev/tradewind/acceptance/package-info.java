// SPDX-License-Identifier: Apache-2.0
/// The whole system from outside. Start at [dev.tradewind.acceptance.KilledServicesIT].
@NullMarked
package dev.tradewind.acceptance;

import org.jspecify.annotations.NullMarked;
