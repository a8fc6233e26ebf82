// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

import dev.tradewind.base.check.Checks;
import java.util.List;

/// A matrix as shaded cells with text in them, for example a confusion matrix.
public final class HeatMap implements Chart {

    private static final int CELL_HEIGHT = 34;
    private static final double LEFT = 170;
    private static final double TOP = 26;

    private final String title;
    private final List<String> rowNames;
    private final List<String> columnNames;
    private final List<List<Cell>> cells;

    /// A matrix of `cells`, row by row, one for each row and column name.
    public HeatMap(
            String title, List<String> rowNames, List<String> columnNames, List<List<Cell>> cells) {
        Checks.require(
                cells.size() == rowNames.size()
                        && cells.stream().allMatch(row -> row.size() == columnNames.size()),
                "cells",
                "must be " + rowNames.size() + " x " + columnNames.size(),
                cells.size());
        this.title = title;
        this.rowNames = List.copyOf(rowNames);
        this.columnNames = List.copyOf(columnNames);
        this.cells = cells.stream().map(List::copyOf).toList();
    }

    /// One cell: how strongly it is shaded, 0–1, and what stands in it.
    public record Cell(double strengthFraction, String text) {
        public Cell {
            Checks.fraction("strengthFraction", strengthFraction);
        }
    }

    @Override
    public String toSvg() {
        double width = (Svg.WIDTH - LEFT) / columnNames.size();
        Svg svg = new Svg(title, (int) TOP + CELL_HEIGHT * rowNames.size() + 4);
        for (int column = 0; column < columnNames.size(); column++) {
            svg.label("middle", LEFT + (column + 0.5) * width, TOP - 8, columnNames.get(column));
        }
        for (int row = 0; row < rowNames.size(); row++) {
            double top = TOP + row * CELL_HEIGHT;
            svg.label("end", LEFT - 8, top + CELL_HEIGHT / 2.0 + 4, rowNames.get(row));
            for (int column = 0; column < columnNames.size(); column++) {
                Svg.Box box =
                        new Svg.Box(LEFT + column * width + 1, top + 1, width - 2, CELL_HEIGHT - 2);
                draw(svg, box, cells.get(row).get(column));
            }
        }
        return svg.close();
    }

    private static void draw(Svg svg, Svg.Box box, Cell cell) {
        svg.shade("cell", box, 0.06 + 0.6 * cell.strengthFraction, cell.text);
        svg.inside(box, cell.text);
    }
}
