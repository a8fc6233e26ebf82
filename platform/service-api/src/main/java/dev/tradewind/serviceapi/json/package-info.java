// SPDX-License-Identifier: Apache-2.0
/// The one JSON form of every model type: [dev.tradewind.serviceapi.json.ModelModule] teaches it to
/// Jackson (and is found by `ServiceLoader`), [dev.tradewind.serviceapi.json.ModelJson] reads and
/// writes with it. The same record always gives the same bytes. Start at `ModelJson`.
@NullMarked
package dev.tradewind.serviceapi.json;

import org.jspecify.annotations.NullMarked;
