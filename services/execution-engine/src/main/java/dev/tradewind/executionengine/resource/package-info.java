// SPDX-License-Identifier: Apache-2.0
/// The HTTP endpoints: [dev.tradewind.executionengine.resource.CommandResource] changes,
/// [dev.tradewind.executionengine.resource.QueryResource] shows.
@NullMarked
package dev.tradewind.executionengine.resource;

import org.jspecify.annotations.NullMarked;
