// SPDX-License-Identifier: Apache-2.0
/// The settings of the gateway.
@NullMarked
package dev.tradewind.marketdatagateway.config;

import org.jspecify.annotations.NullMarked;
