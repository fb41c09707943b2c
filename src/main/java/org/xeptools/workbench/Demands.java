package org.xeptools.workbench;

import java.nio.file.Path;
import java.util.List;
import org.xeptools.site.requirement.RequirementList;

/**
 * The requirements of documents.
 *
 * @param lists those of each document that can be read, in order
 * @param unreadable the files that cannot be read as a XEP
 */
public record Demands(List<RequirementList> lists, List<Path> unreadable) {
  public Demands {
    lists = List.copyOf(lists);
    unreadable = List.copyOf(unreadable);
  }
}
