package org.xeptools.site.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.Grid;
import org.xeptools.document.xml.Element;

/**
 * A table of a compliance suite: a row for each feature, a column for each level of clients or
 * servers, and usually one for what provides the feature.
 *
 * @param levels the headings of the columns of levels: {@code Advanced Client}
 * @param features the rows
 */
public record SuiteTable(List<String> levels, List<Feature> features) {
  /** Whether a level needs a feature. */
  public enum Answer {
    YES,
    NO,
    NOT_APPLICABLE,
    /** Other words than these. */
    UNCLEAR
  }

  /** What a level says of a feature. */
  public record Cell(Answer answer, SuiteWords words) {}

  /**
   * A feature.
   *
   * @param cells what each level says
   * @param providers what provides it; the feature itself, if the table has no column for that
   */
  public record Feature(SuiteWords name, List<Cell> cells, SuiteWords providers) {
    public Feature {
      cells = List.copyOf(cells);
    }

    /** True if the level in column {@code level} needs it. */
    public boolean isNeeded(int level) {
      return cells.get(level).answer() == Answer.YES;
    }
  }

  private static final int MOST_COLUMNS = 12;
  private static final int LONGEST = 60;
  private static final Pattern LEVEL = Pattern.compile("(?i)(?:.* )?(?:client|server)s?");
  private static final Pattern YES = Pattern.compile("(?i)[\u2713\u2714\u2611].*|yes\\b.*");
  private static final Pattern NO =
      Pattern.compile("(?i)[\u2715-\u2718\u2610].*|no\\b.*|[-\u2013\u2014]?");
  private static final Pattern NONE = Pattern.compile("(?i)n/?a\\b.*");

  public SuiteTable {
    levels = List.copyOf(levels);
    features = List.copyOf(features);
  }

  /** {@code table}, if it has two levels and names a XEP for a feature that one of them needs. */
  static Optional<SuiteTable> of(Element table) {
    List<List<Element>> rows = rows(table);
    if (rows.size() < 2) {
      return Optional.empty();
    }
    List<SuiteWords> head = rows.get(0).stream().map(SuiteTable::words).toList();
    List<Integer> columns = new ArrayList<>();
    int providers = 0;
    for (int i = 1; i < head.size(); i++) {
      String heading = head.get(i).text();
      if (heading.length() <= LONGEST && LEVEL.matcher(heading).matches()) {
        columns.add(i);
      } else if (!heading.isEmpty()) {
        providers = i;
      }
    }
    if (columns.size() < 2) {
      return Optional.empty();
    }
    List<Feature> features = new ArrayList<>();
    for (List<Element> row : rows.subList(1, rows.size())) {
      features.add(feature(row, columns, providers));
    }
    SuiteTable found =
        new SuiteTable(columns.stream().map(i -> head.get(i).text()).toList(), features);
    return Optional.of(found).filter(SuiteTable::asksForXep);
  }

  private boolean asksForXep() {
    return features.stream()
        .anyMatch(
            f ->
                !f.providers().named().isEmpty()
                    && f.cells().stream().anyMatch(c -> c.answer() == Answer.YES));
  }

  private static Feature feature(List<Element> row, List<Integer> columns, int providers) {
    SuiteWords name = words(cell(row, 0));
    SuiteWords by = words(cell(row, providers));
    boolean inName = by.named().isEmpty() && !name.pieces().isEmpty() && isNothing(by);
    List<Cell> cells = columns.stream().map(i -> answer(words(cell(row, i)))).toList();
    return new Feature(name, cells, inName ? name : by);
  }

  private static boolean isNothing(SuiteWords words) {
    return words.text().isEmpty() || NONE.matcher(words.text()).matches();
  }

  private static Cell answer(SuiteWords words) {
    String text = words.text();
    Answer answer =
        YES.matcher(text).matches()
            ? Answer.YES
            : NONE.matcher(text).matches()
                ? Answer.NOT_APPLICABLE
                : NO.matcher(text).matches() ? Answer.NO : Answer.UNCLEAR;
    return new Cell(answer, words);
  }

  private static SuiteWords words(@Nullable Element cell) {
    return cell == null ? SuiteWords.of(List.of()) : SuiteWords.of(cell);
  }

  private static @Nullable Element cell(List<Element> row, int column) {
    return column < row.size() ? row.get(column) : null;
  }

  /** The cells of each row by column, at most a few columns; a cell that spans more is in each. */
  private static List<List<Element>> rows(Element table) {
    List<List<Element>> rows = new ArrayList<>();
    @Nullable Element[] hanging = new Element[MOST_COLUMNS];
    int[] left = new int[MOST_COLUMNS];
    for (Element tr : Grid.of(table).rows()) {
      List<Element> row = new ArrayList<>();
      hang(row, hanging, left);
      for (Element cell : tr.elements()) {
        int columns = Math.min(Grid.span(cell, "colspan"), MOST_COLUMNS - row.size());
        for (int i = 0; i < columns; i++) {
          hanging[row.size()] = cell;
          left[row.size()] = Grid.span(cell, "rowspan") - 1;
          row.add(cell);
        }
        hang(row, hanging, left);
      }
      rows.add(row);
    }
    return rows;
  }

  /** Adds the cells of earlier rows that reach into this one at the next columns. */
  private static void hang(List<Element> row, @Nullable Element[] hanging, int[] left) {
    while (row.size() < MOST_COLUMNS && left[row.size()] > 0) {
      Element cell = hanging[row.size()];
      if (cell == null) {
        return;
      }
      left[row.size()]--;
      row.add(cell);
    }
  }
}
