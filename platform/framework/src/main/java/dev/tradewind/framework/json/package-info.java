// SPDX-License-Identifier: Apache-2.0
/// JSON on the wire and in the store, strict in what it reads: [dev.tradewind.framework.json.Json]
/// is the one codec, [dev.tradewind.framework.json.JsonException] names the field that is wrong.
@NullMarked
package dev.tradewind.framework.json;

import org.jspecify.annotations.NullMarked;
