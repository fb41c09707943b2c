package org.xeptools.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Makes of a document one that nobody meant to write. */
final class Mutator {
  private static final int LARGEST = 250_000;
  private static final int MOST_STEPS = 5;
  private static final Pattern NUMBER = Pattern.compile("\\d++");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern WORD = Pattern.compile("(?<=[>\\s])[A-Za-z]{2,}+");
  private static final Pattern REFERENCE = Pattern.compile("&[\\w#-]++;");
  private static final Pattern CELL = Pattern.compile("<t[dh](?=[\\s>])");
  private static final Pattern LINK = Pattern.compile("(?<=(?:url|src|href)=['\"])[^'\"]*+");
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final List<String> LINE_ENDS =
      List.of("\r\n", "\r", "\n", "", " ", "\u0085", "\n\n");
  private static final List<String> CHARSETS =
      List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252", "US-ASCII");

  @FunctionalInterface
  private interface Step {
    String apply(String text, String donor, Random random);
  }

  private static final List<Step> STEPS =
      List.of(
          Mutator::number,
          Mutator::number,
          Mutator::date,
          Mutator::word,
          Mutator::characters,
          Mutator::characters,
          Mutator::markup,
          Mutator::markup,
          Mutator::tag,
          Mutator::tag,
          Mutator::attribute,
          Mutator::attribute,
          Mutator::attribute,
          Mutator::reference,
          Mutator::declaration,
          Mutator::cell,
          Mutator::link,
          Mutator::element,
          Mutator::element,
          Mutator::element,
          Mutator::renamed,
          Mutator::splice,
          Mutator::nest,
          Mutator::repeat,
          Mutator::cut,
          Mutator::lineEnds);

  private Mutator() {}

  /** Of {@code text}, with pieces of {@code donor}, the bytes of a file. */
  static byte[] mutate(String text, String donor, Random random) {
    String result = text;
    for (int i = random.nextInt(MOST_STEPS); i >= 0; i--) {
      String next = OddValues.any(STEPS, random).apply(result, donor, random);
      result = next.length() > LARGEST ? next.substring(0, LARGEST) : next;
    }
    return switch (random.nextInt(14)) {
      case 0 -> encoded(result, random);
      case 1 -> bytes(result.getBytes(StandardCharsets.UTF_8), random);
      default -> result.getBytes(StandardCharsets.UTF_8);
    };
  }

  private static String number(String text, String donor, Random random) {
    return Markup.any(NUMBER, text, random).replaced(text, OddValues.number(random));
  }

  private static String date(String text, String donor, Random random) {
    return Markup.any(DATE, text, random).replaced(text, OddValues.date(random));
  }

  private static String word(String text, String donor, Random random) {
    return Markup.any(WORD, text, random).replaced(text, OddValues.word(random));
  }

  private static String characters(String text, String donor, Random random) {
    String odd = OddValues.characters(random).repeat(1 + random.nextInt(3));
    return Markup.any(WORD, text, random).replaced(text, odd);
  }

  private static String markup(String text, String donor, Random random) {
    List<Markup.Piece> tags = Markup.tags(text);
    int at = Markup.any(tags, text, random).end();
    return text.substring(0, at) + OddValues.markup(random) + text.substring(at);
  }

  private static String tag(String text, String donor, Random random) {
    List<Markup.Piece> tags = Markup.tags(text);
    Markup.Piece tag = Markup.any(tags, text, random);
    String other = Markup.any(tags, text, random).of(text);
    return tag.replaced(
        text,
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> other;
          case 2 -> tag.of(text).replaceFirst("/?>$", "/>");
          default -> tag.of(text) + other;
        });
  }

  private static String attribute(String text, String donor, Random random) {
    List<Markup.Piece> attributes = Markup.attributes(text);
    Markup.Piece one = Markup.any(attributes, text, random);
    Markup.Piece other = Markup.any(attributes, text, random);
    String value = other.of(text).replaceFirst("^[^=]*=", "");
    return one.replaced(
        text,
        switch (random.nextInt(7)) {
          case 0 -> "";
          case 1 -> one.of(text) + one.of(text);
          case 2 -> one.of(text) + other.of(text);
          case 3 -> " " + one.name() + "=" + (value.isEmpty() ? "''" : value);
          case 4 -> " " + one.name() + "=''";
          case 5 -> one.of(text).replaceAll("['\"]", "");
          default -> " " + one.name() + "='" + OddValues.characters(random) + "'";
        });
  }

  private static String reference(String text, String donor, Random random) {
    String other =
        Markup.any(REFERENCE, random.nextBoolean() ? donor : text, random)
            .of(donor.length() > text.length() ? donor + text : text + donor);
    return Markup.any(REFERENCE, text, random).replaced(text, other);
  }

  private static String declaration(String text, String donor, Random random) {
    String value = Markup.any(Markup.elements(donor), donor, random).of(donor);
    value = value.substring(0, Math.min(value.length(), 300));
    String subset =
        switch (random.nextInt(7)) {
          case 0 -> "<!ENTITY a '&a;'>";
          case 1 -> "<!ENTITY a '&b;&b;'><!ENTITY b '&c;&c;'><!ENTITY c \"" + value + "\">";
          case 2 -> "<!ENTITY % p SYSTEM 'xep.ent'>%p;%p;";
          case 3 -> "<!ENTITY a SYSTEM 'file:///etc/passwd'>";
          case 4 -> "<!ENTITY a '<p>'>";
          case 5 -> "<!ENTITY a \"" + value.replace("\"", "'") + "\">";
          default -> "<!ELEMENT a ANY><!ATTLIST p b CDATA 'c'>";
        };
    String with =
        text.replaceFirst(
            "(?s)<!DOCTYPE[^>\\[]*(\\[|>)",
            "<!DOCTYPE xep [ "
                + java.util.regex.Matcher.quoteReplacement(subset)
                + (text.contains("[") ? " " : "]>"));
    int at = Markup.any(WORD, with, random).start();
    return with.substring(0, at) + "&a; " + with.substring(at);
  }

  private static String cell(String text, String donor, Random random) {
    Markup.Piece cell = Markup.any(CELL, text, random);
    String span = random.nextBoolean() ? " colspan='" : " rowspan='";
    return cell.replaced(text, cell.of(text) + span + OddValues.number(random) + "'");
  }

  private static String link(String text, String donor, Random random) {
    return Markup.any(LINK, text, random).replaced(text, OddValues.link(random));
  }

  /** Leaves out, doubles, moves or fetches an element. */
  private static String element(String text, String donor, Random random) {
    List<Markup.Piece> elements = Markup.elements(text);
    Markup.Piece one = Markup.any(elements, text, random);
    String without = one.replaced(text, "");
    int at = Markup.any(Markup.tags(without), without, random).end();
    return switch (random.nextInt(4)) {
      case 0 -> without;
      case 1 -> one.replaced(text, one.of(text) + one.of(text));
      case 2 -> without.substring(0, at) + one.of(text) + without.substring(at);
      default ->
          without.substring(0, at)
              + Markup.any(Markup.elements(donor), donor, random).of(donor)
              + without.substring(at);
    };
  }

  private static String renamed(String text, String donor, Random random) {
    Markup.Piece one = Markup.any(Markup.elements(text), text, random);
    String name = Markup.any(Markup.elements(donor), donor, random).name();
    String element = one.of(text);
    if (one.name().isEmpty() || name.isEmpty()) {
      return text;
    }
    return one.replaced(
        text,
        ("<" + name + element.substring(1 + one.name().length()))
            .replaceFirst("</" + one.name() + "(\\s*)>$", "</" + name + "$1>"));
  }

  private static String splice(String text, String donor, Random random) {
    int here = Markup.any(Markup.tags(text), text, random).end();
    int there = Markup.any(Markup.tags(donor), donor, random).end();
    return text.substring(0, here) + donor.substring(there);
  }

  private static String nest(String text, String donor, Random random) {
    Markup.Piece one = Markup.any(Markup.elements(text), text, random);
    String name = one.name().isEmpty() ? "p" : one.name();
    int deep = 1 << random.nextInt(11);
    String inside = one.of(text);
    return one.replaced(
        text, ("<" + name + ">").repeat(deep) + inside + ("</" + name + ">").repeat(deep));
  }

  private static String repeat(String text, String donor, Random random) {
    Markup.Piece one = Markup.any(Markup.elements(text), text, random);
    int room = (LARGEST - text.length()) / Math.max(1, one.of(text).length());
    int times = Math.max(0, Math.min(room / 2, 1 << random.nextInt(12)));
    return one.replaced(text, one.of(text).repeat(times));
  }

  private static String cut(String text, String donor, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = random.nextInt(4) == 0 ? text.length() : from + random.nextInt(80);
    return text.substring(0, from) + text.substring(Math.min(to, text.length()));
  }

  private static String lineEnds(String text, String donor, Random random) {
    String one = OddValues.any(LINE_ENDS, random);
    boolean mixed = random.nextBoolean();
    return LINE_END
        .matcher(text)
        .replaceAll(end -> mixed && random.nextBoolean() ? end.group() : one);
  }

  private static byte[] encoded(String text, Random random) {
    String declared = OddValues.any(CHARSETS, random);
    String used = random.nextInt(3) == 0 ? OddValues.any(CHARSETS, random) : declared;
    String body = text.replaceFirst("^\\s*<\\?xml[^>]*>", "");
    String mark = random.nextInt(4) == 0 ? "\uFEFF" : "";
    return (mark + "<?xml version='1.0' encoding='" + declared + "'?>" + body)
        .getBytes(Charset.forName(used));
  }

  private static byte[] bytes(byte[] file, Random random) {
    byte[] result = file.clone();
    for (int i = random.nextInt(4); i >= 0 && result.length > 0; i--) {
      int at = random.nextInt(result.length);
      if (random.nextInt(5) == 0) {
        result = Arrays.copyOf(result, at);
      } else {
        result[at] =
            (byte)
                (random.nextBoolean() ? random.nextInt(256) : result[at] ^ 1 << random.nextInt(8));
      }
    }
    return result;
  }
}
