package org.xeptools.site;

/** The formats in which the series can be listed. */
public enum SeriesFormat {
  /** Aligned columns for a terminal. */
  TABLE {
    @Override
    public String write(Series series) {
      return SeriesTable.write(series);
    }
  },
  /** {@code xeplist.xml}, in the format that other programs read. */
  XML {
    @Override
    public String write(Series series) {
      return SeriesXml.write(series.infos());
    }
  },
  /** {@code xeps.json}. */
  JSON {
    @Override
    public String write(Series series) {
      return SeriesJson.write(series);
    }
  },
  /** One line for each document, after a head line (RFC 4180). */
  CSV {
    @Override
    public String write(Series series) {
      return SeriesCsv.write(series.infos());
    }
  };

  /** The whole list as text. */
  public abstract String write(Series series);
}
