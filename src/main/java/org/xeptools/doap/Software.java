package org.xeptools.doap;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A client, server, library or other program.
 *
 * @param file the file that describes it
 * @param descriptions what it is, the English words first
 * @param homepage its page on the web
 * @param repository where its source can be read
 * @param languages the programming languages that it is written in
 * @param systems the systems that it runs on
 * @param licences what it may be used for, by name or address
 * @param categories {@code client}, {@code server}
 * @param supports the XEPs that it names, by number; each once
 */
public record Software(
    Path file,
    String name,
    List<Words> descriptions,
    Optional<String> homepage,
    Optional<String> repository,
    List<String> languages,
    List<String> systems,
    List<Licence> licences,
    List<String> categories,
    List<Support> supports) {

  /** A text and its language as in {@code xml:lang}, "" if that is not stated. */
  public record Words(String text, String language) {
    /** Its language, "" if that is English or not stated. */
    public String foreign() {
      return language.matches("en(?:-.*)?") ? "" : language;
    }
  }

  /** A licence by its name, and its address if that is safe to follow. */
  public record Licence(String name, Optional<String> address) {}

  /**
   * What a program says about a XEP.
   *
   * @param number the number of the XEP: {@code 0045}
   * @param degree how completely it implements it
   * @param version the version of the XEP that it implements, "" if not stated
   * @param since the version of the program that has it first, "" if not stated
   * @param notes remarks, the English one first
   */
  public record Support(
      String number, Degree degree, String version, String since, List<Words> notes) {
    public Support {
      notes = List.copyOf(notes);
    }
  }

  public Software {
    descriptions = List.copyOf(descriptions);
    languages = List.copyOf(languages);
    systems = List.copyOf(systems);
    licences = List.copyOf(licences);
    categories = List.copyOf(categories);
    supports = List.copyOf(supports);
  }
}
