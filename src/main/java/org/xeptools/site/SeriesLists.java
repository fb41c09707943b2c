package org.xeptools.site;

import java.util.List;

/** The series as data: {@code xeplist.xml} and {@code xeps.json}. */
final class SeriesLists implements Part {
  @Override
  public List<Task> tasks(Series series) {
    return List.of(
        Task.file("xeplist.xml", SeriesFormat.XML.write(series.infos())),
        Task.file("xeps.json", SeriesFormat.JSON.write(series.infos())));
  }
}
