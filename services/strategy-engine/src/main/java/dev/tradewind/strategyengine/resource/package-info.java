// SPDX-License-Identifier: Apache-2.0
/// The service's endpoints: bots, the catalogue, decisions.
@NullMarked
package dev.tradewind.strategyengine.resource;

import org.jspecify.annotations.NullMarked;
