package org.xeptools.sig;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;

/**
 * A Special Interest Group without a charter in the tree, known only from XEP-0019, which disbanded
 * all groups but one.
 *
 * @param name its name: {@code Standards SIG}
 * @param slug the last part of its page's address or id
 * @param kept true for the one that remains
 * @param sentences the sentences about it in the series
 */
public record NamedSig(String name, String slug, boolean kept, List<Sentence> sentences) {
  /** The document that names them. */
  public static final String SOURCE = "0019";

  private static final Pattern LISTED = Pattern.compile("\\bSIGs\\b\\W{0,3} \\(([^()]{3,300})\\)");
  private static final Pattern KEPT = Pattern.compile("\\ball but the (\\w+) SIG\\b");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\w*");
  private static final Pattern NOTE = Pattern.compile("(?s)<note>(.*?)</note>");
  private static final int PREFIX = 6;

  /**
   * A sentence about it.
   *
   * @param source the number of its document, {@code xep.ent} for the tree's entities
   * @param anchor the id of the section, "" if there is none
   */
  public record Sentence(String text, String source, String anchor) {}

  public NamedSig {
    sentences = List.copyOf(sentences);
  }

  /** The named groups of {@code corpus} that are not among {@code chartered}. */
  public static List<NamedSig> of(Corpus corpus, List<Sig> chartered) {
    Optional<XepDocument> document = corpus.document(SOURCE);
    List<NamedSig> groups = new ArrayList<>();
    if (document.isEmpty()) {
      return groups;
    }
    List<Sentence> said = sentences(document.get());
    String kept =
        said.stream()
            .map(sentence -> KEPT.matcher(sentence.text()))
            .filter(Matcher::find)
            .map(name -> name.group(1))
            .findFirst()
            .orElse("");
    Set<String> slugs = new HashSet<>();
    chartered.forEach(sig -> slugs.add(sig.slug()));
    for (String name : names(said)) {
      if (chartered.stream().noneMatch(sig -> isCharterOf(name, sig, document.get()))) {
        String slug = name.toLowerCase(Locale.ROOT);
        groups.add(
            new NamedSig(
                name + " SIG",
                slugs.add(slug) ? slug : slug + "-" + SOURCE,
                name.equals(kept),
                name.equals(kept)
                    ? Stream.concat(entity(name, corpus), said.stream().filter(about(name)))
                        .toList()
                    : said.stream().filter(s -> lists(s, name)).toList()));
      }
    }
    return groups;
  }

  private static Predicate<Sentence> about(String name) {
    Pattern group = Pattern.compile("\\b" + name + " SIG\\b");
    return sentence -> lists(sentence, name) || group.matcher(sentence.text()).find();
  }

  private static boolean lists(Sentence sentence, String name) {
    return names(List.of(sentence)).contains(name);
  }

  private static Set<String> names(List<Sentence> sentences) {
    Set<String> names = new LinkedHashSet<>();
    for (Sentence sentence : sentences) {
      Matcher listed = LISTED.matcher(sentence.text());
      while (listed.find()) {
        Stream.of(listed.group(1).split(",? and |, "))
            .filter(name -> NAME.matcher(name).matches())
            .forEach(names::add);
      }
    }
    return names;
  }

  /** An older charter with nearly the same name: "Conferencing SIG" for Conference. */
  private static boolean isCharterOf(String name, Sig sig, XepDocument source) {
    String called = sig.name().toLowerCase(Locale.ROOT);
    String stem = name.toLowerCase(Locale.ROOT);
    stem = stem.substring(0, Math.min(stem.length(), Math.max(PREFIX, stem.length() - 2)));
    return called.startsWith(stem) && first(sig.document()).compareTo(last(source)) <= 0;
  }

  private static String first(XepDocument document) {
    return document.header().revisions().stream()
        .flatMap(revision -> revision.day().stream())
        .map(Object::toString)
        .min(String::compareTo)
        .orElse("");
  }

  /** The day on which XEP-0019 was approved: its newest revision of the first year. */
  private static String last(XepDocument document) {
    String first = first(document);
    return document.header().revisions().stream()
        .flatMap(revision -> revision.day().stream())
        .map(Object::toString)
        .filter(day -> first.isEmpty() || day.startsWith(first.substring(0, 4)))
        .max(String::compareTo)
        .orElse("");
  }

  private static List<Sentence> sentences(XepDocument document) {
    List<Sentence> sentences = new ArrayList<>();
    document.sections().stream()
        .flatMap(Section::tree)
        .forEach(
            section -> {
              String anchor = document.anchors().id(section.element()).orElse("");
              CharterText.blocks(section.element())
                  .flatMap(block -> CharterText.sentences(CharterText.of(block)).stream())
                  .forEach(text -> sentences.add(new Sentence(text, SOURCE, anchor)));
            });
    return sentences;
  }

  /** The sentences about it in notes of xep.ent. */
  private static Stream<Sentence> entity(String name, Corpus corpus) {
    Pattern about = Pattern.compile("^(?:The |.*\\bof the )" + name + " SIG\\b.*");
    return corpus.entities().all().values().stream()
        .flatMap(List::stream)
        .flatMap(entity -> entity.text().stream())
        .flatMap(text -> NOTE.matcher(text).results())
        .map(note -> note.group(1).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip())
        .filter(note -> about.matcher(note).matches())
        .limit(1)
        .flatMap(note -> CharterText.sentences(note).stream())
        .map(text -> text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        .map(text -> new Sentence(text, "xep.ent", ""));
  }

  /** The path of its page from the root of a site: {@code sigs/standards.html}. */
  public String page() {
    return "sigs/" + slug + ".html";
  }

  /** True if {@code text}, in the SIG field of a document, means this group. */
  public boolean isCalled(String text) {
    String plain = text.strip().replaceFirst("(?i) [SJ]IG$", "");
    return plain.equalsIgnoreCase(name.replaceFirst(" SIG$", ""));
  }
}
