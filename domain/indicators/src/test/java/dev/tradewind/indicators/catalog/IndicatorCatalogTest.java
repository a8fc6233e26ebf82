// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, a person would get another indicator than was asked for, or no help with a slip of the pen.
class IndicatorCatalogTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rsi | rsi14",
                "rsi:9 | rsi9",
                "rsi9 | rsi9",
                "tr | tr",
                "plus_di:7 | pdi7",
                "dmi:7 | pdi7 mdi7 dx7 adx7",
                "macd | macd12_26 macd_sig9 macd_hist",
                "macd:5:35 | macd5_35 macd_sig9 macd_hist",
                "macd5_35 | macd5_35",
                "macd_sig7 | macd_sig7",
                "bb:20:2.5 | bb_up20_2.5 bb_lo20_2.5 bb_pctb",
                "bb_pctb | bb_pctb",
                "bb_up10_2 | bb_up10_2",
                "natr:14:pct:240 | natr14_pct240",
                "natr14_pct240 | natr14_pct240",
                "dx:5:pct:100 | dx5_pct100",
                "pct:100 | pct100",
                "parkinson:9 | vol_pk9",
                "vol:9 | vol_cc9",
                "yz | vol_yz24",
                "regime | adx14 atr14 chop20 rsi14",
                "vr:8:120 | vr8_120 vr_z8_120",
            })
    void understandsNamesAndColumns(String text, String columns) {
        assertThat(IndicatorCatalog.parse(text).columnNames()).containsExactly(columns.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rsy:14 | there is no indicator \"rsy:14\"; nearest are rsi",
                "bollingr | there is no indicator \"bollingr\"; nearest are bollinger",
                "'' | there is no indicator \"\"; nearest are",
                "rsi:0 | rsi: length must be a whole number >= 1: 0",
                "rsi:x | rsi: length must be a whole number >= 1: x",
                "rsi:-3 | rsi: length must be a whole number >= 1: -3",
                "rsi:2.5 | rsi: length must be a whole number >= 1: 2.5",
                "rsi:9999999 | rsi: length must be <= 1000000: 9999999",
                "rsi:14:3 | rsi takes at most 1 parameters, as in rsi:14: rsi:14:3",
                "chop:1 | chop: length must be a whole number >= 2: 1",
                "bb:20:0 | bb: width must be a number > 0: 0",
                "bb:20:wide | bb: width must be a number > 0: wide",
                "macd:26:12 | macd: fastLength must be < slowLength 12: 26",
                "vr:60:60 | vr: length must be within 61",
                "natr:14:pct:49 | pct must be a whole number >= 50: 49",
                "natr14_pct49 | pct must be a whole number >= 50: 49",
            })
    void saysWhatIsWrong(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndicatorCatalog.parse(text))
                .withMessageStartingWith(message);
    }

    @Test
    void everyUsualFormIsItsOwnRequest() {
        for (IndicatorDefinition each : IndicatorCatalog.all()) {
            IndicatorRequest request = IndicatorCatalog.parse(each.usual());
            assertThat(request.definition()).isEqualTo(each);
            assertThat(request.columnNames()).doesNotHaveDuplicates();
            assertThat(request.longColumnNames()).hasSameSizeAs(request.columnNames());
            assertThat(each.meaning()).isNotBlank();
            assertThat(each.unit()).isNotBlank();
        }
    }

    @Test
    void longNamesHoldAllParameters() {
        assertThat(IndicatorCatalog.parse("macd:5:8:4").longColumnNames())
                .containsExactly("macd5_8_of_5_8_4", "macd_sig4_of_5_8_4", "macd_hist_of_5_8_4");
    }

    @Test
    void aRankStartsWhenFiftyValuesAreThere() {
        assertThat(IndicatorCatalog.parse("natr:14:pct:720").firstIndices()).containsExactly(63);
    }
}
