package org.xeptools.render;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.lifecycle.Status;

/** What a page says of its document as a whole. */
final class Facts {
  private Facts() {}

  /** By name: what stands on the root of the prepared tree. */
  static Map<String, String> of(XepDocument document) {
    Header header = document.header();
    Map<String, String> facts = new LinkedHashMap<>();
    String number = header.number().map(Field::text).orElse("");
    boolean numbered = number.matches("\\d{4}");
    facts.put("number", numbered ? number : "xxxx");
    facts.put("label", "XEP-" + (numbered ? number : "XXXX"));
    facts.put("name", name(document));
    String status = header.statusText().map(Field::text).orElse("");
    facts.put("status", header.status().map(Status::pageName).orElse(status));
    facts.put("status-source", status);
    facts.put(
        "standing",
        header.status().map(s -> s.standing().name().toLowerCase(Locale.ROOT)).orElse("new"));
    facts.put("type", header.typeText().map(Field::text).orElse(""));
    header.lastRevision().flatMap(Revision::version).ifPresent(v -> facts.put("version", v.text()));
    header.lastRevision().flatMap(Revision::date).ifPresent(d -> facts.put("date", d.text()));
    return facts;
  }

  /** The file's name without its ending: {@code xep-0381}. */
  private static String name(XepDocument document) {
    return document.source().path().getFileName().toString().replaceFirst("\\.xml$", "");
  }
}
