package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** The section on namespaces lists one that the schema almost is for, and not the schema's. */
final class MisregisteredNamespace implements DocumentRule {
  private static final Pattern NAME =
      Pattern.compile("(?:urn:xmpp:|http://jabber\\.org/|jabber:)[\\w:./#-]{1,200}+");
  private static final Pattern VERSION = Pattern.compile("[:/#]\\d{1,4}(?=#|$)");

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<MappedText> sections =
        document
            .allSections()
            .filter(section -> isAboutNamespaces(section.topic()))
            .map(section -> section.element().text())
            .toList();
    if (sections.isEmpty()) {
      return Stream.empty();
    }
    List<NamespaceUse> uses = NamespaceUse.in(document);
    Set<String> used = uses.stream().map(NamespaceUse::name).collect(Collectors.toSet());
    List<NamespaceUse> unlisted =
        uses.stream()
            .filter(use -> use.isTarget() && !use.name().contains(":tmp:"))
            .filter(use -> sections.stream().noneMatch(s -> s.value().contains(use.name())))
            .toList();
    return unlisted.isEmpty()
        ? Stream.empty()
        : sections.stream().flatMap(section -> judge(section, used, unlisted).stream());
  }

  /** A section on their versions tells of others, too. */
  private static boolean isAboutNamespaces(String topic) {
    String words = topic.toLowerCase(Locale.ROOT);
    return words.contains("namespace") && !words.contains("version");
  }

  private List<Finding> judge(MappedText section, Set<String> used, List<NamespaceUse> unlisted) {
    List<Finding> found = new ArrayList<>();
    Matcher listed = NAME.matcher(section.value());
    while (listed.find()) {
      String name = listed.group().replaceAll("[.:/#]++$", "");
      boolean isUsed = used.stream().anyMatch(other -> other.startsWith(name));
      if (!isUsed) {
        int start = listed.start();
        schema(name, unlisted)
            .map(
                schema ->
                    finding(
                            section.span(start, start + name.length()),
                            "this section lists '"
                                + name
                                + "', but the schema is for '"
                                + schema.name()
                                + "'")
                        .with(Note.at(schema.place(), "The schema says so here")))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** The schema that {@code name} is meant to be that of. */
  private static Optional<NamespaceUse> schema(String name, List<NamespaceUse> unlisted) {
    return unlisted.stream()
        .filter(
            use ->
                unversioned(name).equals(unversioned(use.name()))
                    || NamespaceSpelling.isSlip(name, use.name())
                    || (name.startsWith("urn:xmpp:")
                        && use.name().startsWith("urn:xmpp:")
                        && last(name).equals(last(use.name()))))
        .findFirst();
  }

  private static String unversioned(String name) {
    return VERSION.matcher(name).replaceFirst("");
  }

  private static String last(String name) {
    String plain = unversioned(name);
    return plain.substring(plain.lastIndexOf(':') + 1);
  }
}
