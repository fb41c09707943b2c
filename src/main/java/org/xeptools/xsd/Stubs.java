package org.xeptools.xsd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Schemas that only declare names: those of the RFCs, and of schemas that cannot be compiled. */
final class Stubs {
  private static final Map<String, Stub> RFC = load();

  private Stubs() {}

  private record Stub(
      List<String> source,
      List<String> elements,
      List<String> attributes,
      List<String> groups,
      List<String> types) {
    Stub() {
      this(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }
  }

  /** True if {@code namespace} is defined by an RFC. */
  static boolean has(String namespace) {
    return RFC.containsKey(namespace);
  }

  /** What defines {@code namespace}, "" if no RFC does: {@code RFC 6120}. */
  static String source(String namespace) {
    Stub stub = RFC.get(namespace);
    return stub == null ? "" : String.join(" ", stub.source());
  }

  /** The text of a schema of the names in {@code namespace}, "" if no RFC declares any. */
  static String of(String namespace) {
    Stub stub = RFC.get(namespace);
    return stub == null ? "" : text(namespace, stub);
  }

  /** The text of a schema that declares the global names of {@code declared}, and no more. */
  static String of(String namespace, DeclaredNames declared) {
    return text(
        namespace,
        new Stub(
            List.of(),
            List.copyOf(declared.globals("element")),
            List.copyOf(declared.globals("attribute")),
            List.copyOf(declared.globals("group")),
            List.copyOf(declared.globals("complexType"))));
  }

  /** The text of a schema without declarations. */
  static String empty(String namespace) {
    return text(namespace, new Stub());
  }

  private static String text(String namespace, Stub stub) {
    StringBuilder schema = new StringBuilder("<schema xmlns='http://www.w3.org/2001/XMLSchema'");
    if (!namespace.isEmpty()) {
      schema.append(" targetNamespace='").append(escape(namespace)).append('\'');
    }
    schema.append('>');
    stub.elements.forEach(n -> schema.append("<element name='").append(escape(n)).append("'/>"));
    stub.attributes.forEach(
        n -> schema.append("<attribute name='").append(escape(n)).append("'/>"));
    stub.groups.forEach(
        n ->
            schema
                .append("<group name='")
                .append(escape(n))
                .append("'><sequence><any processContents='skip'/></sequence></group>"));
    stub.types.forEach(n -> schema.append("<complexType name='").append(escape(n)).append("'/>"));
    return schema.append("</schema>").toString();
  }

  private static String escape(String value) {
    return value.replace("&", "&amp;").replace("'", "&apos;").replace("<", "&lt;");
  }

  private static Map<String, Stub> load() {
    Map<String, Stub> stubs = new HashMap<>();
    Stub current = new Stub();
    for (String line : lines()) {
      String[] words = line.split(" ", -1);
      List<String> names = List.of(words).subList(1, words.length);
      switch (words[0]) {
        case "namespace" -> {
          current = new Stub();
          stubs.put(words[1], current);
        }
        case "source" -> current.source.addAll(names);
        case "elements" -> current.elements.addAll(names);
        case "attributes" -> current.attributes.addAll(names);
        case "groups" -> current.groups.addAll(names);
        default -> {
          // A comment.
        }
      }
    }
    return Map.copyOf(stubs);
  }

  private static List<String> lines() {
    try (InputStream in = Objects.requireNonNull(Stubs.class.getResourceAsStream("stubs.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
