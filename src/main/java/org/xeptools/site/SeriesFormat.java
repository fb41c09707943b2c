package org.xeptools.site;

import java.util.List;

/** The formats in which the series can be listed. */
public enum SeriesFormat {
  /** Aligned columns for a terminal. */
  TABLE {
    @Override
    public String write(List<XepInfo> series) {
      return SeriesTable.write(series);
    }
  },
  /** {@code xeplist.xml}, as others read it. */
  XML {
    @Override
    public String write(List<XepInfo> series) {
      return SeriesXml.write(series);
    }
  },
  /** {@code xeps.json}. */
  JSON {
    @Override
    public String write(List<XepInfo> series) {
      return SeriesJson.write(series);
    }
  },
  /** One line a document, with a head line (RFC 4180). */
  CSV {
    @Override
    public String write(List<XepInfo> series) {
      return SeriesCsv.write(series);
    }
  };

  /** The whole list as text. */
  public abstract String write(List<XepInfo> series);
}
