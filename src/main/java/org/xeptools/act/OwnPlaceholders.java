package org.xeptools.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.EntityDeclaration;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** The places in a ProtoXEP that stand for the number that it does not have yet. */
final class OwnPlaceholders {
  /** A document that gets a number. */
  record Numbered(String stem, String title, String number) {}

  private static final Pattern NUMBER =
      Pattern.compile("(?i)\\bxep-(x{4,5}|0x{3})(?![\\p{L}\\p{N}])(\\.html)?");
  private static final Pattern INBOX =
      Pattern.compile("(?i)((?:extensions/)?inbox/([\\w.-]+?)\\.html)(?![\\w])");
  private static final Pattern LINK = Pattern.compile("<link\\s+url=(['\"])(.*?)\\1[^>]*>");
  private static final String THIS = "(?i)\\bthis (?:document|specification|xep|proposal)";
  private static final Pattern SELF = Pattern.compile(THIS);
  private static final Pattern SELF_BEFORE = Pattern.compile(THIS + "\\W*$");
  private static final Pattern OWN_NAME = Pattern.compile("(?i).*(?:self|this|own).*");
  private static final Pattern NAMED_BEHIND = Pattern.compile("^\\W{0,3}\\s*\\(?\\p{Lu}.*");
  private static final int REACH = 120;

  private final XepDocument document;
  private final XepSource source;
  private final Numbered own;
  private final Map<String, Numbered> family;
  private final List<Edit> edits = new ArrayList<>();
  private final List<SourceSpan> left = new ArrayList<>();

  /**
   * @param family all documents that get a number, by the stem of their file
   */
  OwnPlaceholders(XepDocument document, Numbered own, Map<String, Numbered> family) {
    this.document = document;
    this.source = document.source();
    this.own = own;
    this.family = family;
    declared();
    inHeader();
    numbers();
    addresses();
  }

  /** The replacements. */
  List<Edit> edits() {
    return edits;
  }

  /** The placeholders that may mean other documents. */
  List<SourceSpan> left() {
    return left;
  }

  private int body() {
    return document.header().element().span().end();
  }

  /** {@code <!ENTITY SELF "XEP-xxxx">}. */
  private void declared() {
    for (EntityDeclaration entity : EntityDeclaration.of(document.prolog(), source)) {
      String text = source.textOf(entity.span());
      Matcher found = NUMBER.matcher(text);
      while (found.find()) {
        boolean alone = entity.text().orElse("").strip().equals(found.group());
        replace(
            entity.span().start() + found.start(1),
            found.group(1),
            alone && OWN_NAME.matcher(entity.name()).matches()
                ? Optional.of(own)
                : titled(text, found));
      }
    }
  }

  /** A document does not depend on itself, and revisions tell of the past. */
  private void inHeader() {
    document.header().dependencies().stream()
        .filter(spec -> spec.element().entity().isEmpty())
        .filter(spec -> NUMBER.matcher(spec.text()).matches())
        .forEach(
            spec ->
                left.add(source.span(spec.span().start() + "XEP-".length(), spec.span().end())));
  }

  private Optional<Numbered> titled(String text, Matcher found) {
    String before = text.substring(Math.max(0, found.start() - REACH), found.start());
    String after = text.substring(found.end(), Math.min(text.length(), found.end() + REACH));
    return byTitle(before, after).or(() -> linked(text.substring(0, found.start())));
  }

  private void numbers() {
    String text = source.text();
    Matcher found = NUMBER.matcher(text);
    for (boolean is = found.find(body()); is; is = found.find()) {
      replace(found.start(1), found.group(1), meant(text, found));
    }
  }

  private Optional<Numbered> meant(String text, Matcher found) {
    int from = Math.max(body(), found.start() - REACH);
    String before = text.substring(from, found.start());
    String after = text.substring(found.end(), Math.min(text.length(), found.end() + REACH));
    Optional<Numbered> named = byTitle(before, after);
    if (named.isPresent()) {
      return named;
    }
    Matcher link = LINK.matcher(before);
    String url = "";
    while (link.find()) {
      url = before.indexOf("</link>", link.end()) < 0 ? link.group(2) : "";
    }
    if (!url.isEmpty() && !NUMBER.matcher(url).find()) {
      return byAddress(url);
    }
    boolean isAddress = found.group(2) != null;
    boolean inLink = before.lastIndexOf("url=") > before.lastIndexOf('>');
    if (isAddress && inLink) {
      String shown = after.replaceFirst("^[^>]*>", "").replaceFirst("(?s)</link>.*", "");
      return NUMBER.matcher(shown).find() || SELF.matcher(shown).find()
          ? Optional.of(own)
          : Optional.empty();
    }
    boolean namesAnother =
        (!isAddress && NAMED_BEHIND.matcher(after.replaceFirst("^:?\\s*https?:", "")).matches())
            || before.stripTrailing().endsWith("(");
    if (namesAnother && !SELF_BEFORE.matcher(before).find()) {
      return Optional.empty();
    }
    return isAddress || isCode(found.start()) || SELF_BEFORE.matcher(before).find()
        ? Optional.of(own)
        : Optional.empty();
  }

  /** {@code TITLE (XEP-xxxx)} or {@code XEP-xxxx: TITLE}. */
  private Optional<Numbered> byTitle(String before, String after) {
    String head = plain(before).replaceFirst("\\(?\\s*$", "").stripTrailing();
    String tail = plain(after).replaceFirst("^[\\s:(–-]+", "");
    return family.values().stream()
        .filter(one -> !one.title().isEmpty())
        .filter(
            one ->
                (plain(before).stripTrailing().endsWith("(") && head.endsWith(plain(one.title())))
                    || tail.startsWith(plain(one.title())))
        .findFirst();
  }

  private static String plain(String text) {
    return text.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** The document whose page in the inbox the last open link of {@code text} leads to. */
  private Optional<Numbered> linked(String text) {
    Matcher link = LINK.matcher(text);
    Optional<Numbered> last = Optional.empty();
    while (link.find()) {
      last = text.indexOf("</link>", link.end()) < 0 ? byAddress(link.group(2)) : Optional.empty();
    }
    return last;
  }

  private Optional<Numbered> byAddress(String url) {
    Matcher page = INBOX.matcher(url);
    return page.find() ? Optional.ofNullable(family.get(page.group(2))) : Optional.empty();
  }

  private boolean isCode(int offset) {
    return document.listings().stream()
        .map(listing -> listing.element().span())
        .anyMatch(span -> span.start() <= offset && offset < span.end());
  }

  private void replace(int start, String written, Optional<Numbered> meant) {
    SourceSpan span = source.span(start, start + written.length());
    meant.ifPresentOrElse(one -> edits.add(new Edit(span, one.number())), () -> left.add(span));
  }

  /** Addresses of the page in the inbox, which nobody updates any more. */
  private void addresses() {
    Matcher found = INBOX.matcher(source.text());
    for (boolean is = found.find(body()); is; is = found.find()) {
      Numbered meant = family.get(found.group(2));
      if (meant != null) {
        edits.add(
            new Edit(
                source.span(found.start(1), found.end(1)),
                "extensions/xep-" + meant.number() + ".html"));
      }
    }
  }
}
