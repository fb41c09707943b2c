package org.xeptools.lsp;

import java.util.Optional;
import org.xeptools.document.Header;
import org.xeptools.document.xml.EntityDeclaration;
import org.xeptools.lifecycle.Status;

/** What an entity stands for, in Markdown. */
final class EntityText {
  private static final int LONGEST = 800;

  private EntityText() {}

  static String of(EntityGuide guide, EntityDeclaration declaration) {
    StringBuilder text = new StringBuilder();
    Optional<Header> header = guide.header(declaration.name());
    header.ifPresent(
        h -> text.append(xep(EntityGuide.number(declaration.name()).orElse(""), h)).append("\n\n"));
    String expansion = declaration.text().orElse("");
    text.append(
        header.isPresent() ? "It expands to\n" : "`&" + declaration.name() + ";` expands to\n");
    text.append(
        Markdown.code(
            "xml",
            expansion.length() > LONGEST ? expansion.substring(0, LONGEST) + " …" : expansion));
    return text.toString();
  }

  /** A XEP: its title, status and abstract. */
  static String xep(String number, Header header) {
    StringBuilder text = new StringBuilder("**XEP-").append(number).append(": ");
    text.append(Markdown.plain(EntityGuide.text(header.title()))).append("**\n\n");
    text.append(
        header
            .status()
            .map(Status::pageName)
            .orElse(Markdown.plain(EntityGuide.text(header.statusText()))));
    String type = EntityGuide.text(header.typeText());
    text.append(type.isEmpty() ? "" : ", " + Markdown.plain(type));
    header
        .abstractText()
        .ifPresent(field -> text.append("\n\n").append(Markdown.plain(field.text())));
    return text.toString();
  }
}
