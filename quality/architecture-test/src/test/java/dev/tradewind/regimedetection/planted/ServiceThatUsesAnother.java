// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection.planted;

import dev.tradewind.riskmanagement.planted.OtherService;

/// Planted: services know each other only through service-api.
public record ServiceThatUsesAnother(OtherService other) {}
