// SPDX-License-Identifier: Apache-2.0
/// Paced time: [dev.tradewind.marketdatagateway.pace.PaceKeeper] lets the venue move on once every
/// consumer has finished an instant.
@NullMarked
package dev.tradewind.marketdatagateway.pace;

import org.jspecify.annotations.NullMarked;
