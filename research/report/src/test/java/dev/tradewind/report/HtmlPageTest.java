// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, a report would need something from outside, hide its assumptions or break on a
/// name with a special character.
class HtmlPageTest {

    private final HtmlPage page =
            new HtmlPage(
                    "Study <1>",
                    "SIMULATED & nothing else",
                    new HtmlPage.Assumptions(
                            List.of(List.of("Seeds", "101-106")), List.of("No look-ahead.")));

    @Test
    void opensWithBannerAndAssumptions() {
        String html = page.heading("Result").toHtml();

        assertThat(html)
                .containsSubsequence(
                        "<h1>Study &lt;1&gt;</h1>",
                        "SIMULATED &amp; nothing else",
                        "<h2>Assumptions</h2>",
                        "<td>Seeds</td><td>101-106</td>",
                        "<li>No look-ahead.</li>",
                        "<h2>Result</h2>",
                        "</html>");
    }

    @Test
    void holdsStyleAndPicturesItself() {
        BarChart bars = new BarChart("bars", 100, value -> "").bar("ours", "one", 1);
        String html =
                page.key(List.of(new HtmlPage.KeyEntry("CRISIS", "CRISIS")))
                        .figure("One bar", bars)
                        .paragraph("End.")
                        .toHtml();

        assertThat(html).contains("<style>", "<svg", "<i class=\"CRISIS\">", "<p>End.</p>");
        assertThat(html).doesNotContain("http", "src=", "@import");
    }
}
