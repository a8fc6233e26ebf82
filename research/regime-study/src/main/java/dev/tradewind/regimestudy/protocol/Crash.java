// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.protocol;

import java.time.Instant;
import java.util.List;

/// A recorded crash by the hour at which it began, UTC.
///
/// Source: Tradewind quantitative specification 2.8 (crisis gates on recorded crashes).
public record Crash(Instant onset) {

    /// The twelve crashes of 2020–2023 that a classifier is judged by.
    public static final List<Crash> LISTED =
            List.of(
                    at("2020-03-12T08:00:00Z"),
                    at("2020-09-03T12:00:00Z"),
                    at("2021-01-10T20:00:00Z"),
                    at("2021-02-22T12:00:00Z"),
                    at("2021-05-19T06:00:00Z"),
                    at("2021-09-07T09:00:00Z"),
                    at("2021-12-04T03:00:00Z"),
                    at("2022-05-09T12:00:00Z"),
                    at("2022-06-13T00:00:00Z"),
                    at("2022-08-19T06:00:00Z"),
                    at("2022-11-08T18:00:00Z"),
                    at("2023-08-17T21:00:00Z"));

    private static Crash at(String onset) {
        return new Crash(Instant.parse(onset));
    }
}
