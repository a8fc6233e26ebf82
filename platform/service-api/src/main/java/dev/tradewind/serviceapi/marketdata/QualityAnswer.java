// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import java.util.List;

/// The gap ledger: `GET /api/v1/quality`, newest first.
public record QualityAnswer(List<GapEntry> gaps, List<RefusedBar> refusedBars) {

    public QualityAnswer {
        gaps = List.copyOf(gaps);
        refusedBars = List.copyOf(refusedBars);
    }
}
