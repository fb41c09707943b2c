package org.xeptools.document.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Removes from a drawing the styles that load something, and references to missing elements. */
final class DrawingStyles {
  private static final int MAX_SHEET = 20_000;
  private static final Pattern URL =
      Pattern.compile("(?i)url\\(\\s*['\"]?#([^'\")\\s]+)['\"]?\\s*\\)");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|<!--|-->", Pattern.DOTALL);

  /** Text that a declaration must not have, because it could load something or disguise it. */
  private static final Pattern LOADS =
      Pattern.compile(
          "(?i)url\\(|image-set|src\\(|expression|@|\\\\|javascript:|-moz-binding|behavior");

  private static final Pattern COSTLY =
      Pattern.compile(
          "(?i)(?:filter|mask|animation|transition|stroke-dasharray|backdrop-filter)[a-z-]*\\s*:.*");
  private static final Pattern CLIP = Pattern.compile("(?i)clip-path\\s*:[^;}]*");
  private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)}");

  private final DrawingNode root;
  private final Set<String> leftOut;
  private final Map<String, DrawingNode> byId;

  DrawingStyles(DrawingNode root, Set<String> leftOut) {
    this.root = root;
    this.leftOut = leftOut;
    this.byId =
        root.tree()
            .filter(node -> !node.value("id").isEmpty())
            .collect(Collectors.toMap(node -> node.value("id"), Function.identity(), (a, b) -> a));
  }

  void clean() throws Unfit {
    for (DrawingNode node : root.tree().toList()) {
      attributes(node);
      if (node.is("style")) {
        sheet(node);
      }
    }
  }

  private void attributes(DrawingNode node) {
    Map<String, String> attributes = node.attributes();
    attributes.computeIfPresent("style", (name, value) -> declarations(value));
    attributes.entrySet().removeIf(a -> !a.getKey().equals("style") && isBad(a.getValue()));
    attributes.computeIfPresent(
        "xlink:href",
        (name, value) -> {
          DrawingNode target = byId.get(value.substring(1));
          boolean gradient = node.name().endsWith("Gradient");
          return target != null && target.name().endsWith("Gradient") == gradient ? value : null;
        });
    if (node.is("clipPath")) {
      attributes.remove("clip-path");
    }
  }

  private boolean isBad(String value) {
    if (LOADS.matcher(URL.matcher(value).replaceAll("")).find()) {
      leftOut.add("external references");
      return true;
    }
    Matcher url = URL.matcher(value);
    while (url.find()) {
      DrawingNode target = byId.get(url.group(1));
      if (target == null || !target.name().matches(".*Gradient|clipPath|marker")) {
        return true;
      }
    }
    return false;
  }

  private String declarations(String text) {
    List<String> kept = new ArrayList<>();
    for (String declaration : COMMENT.matcher(text).replaceAll("").split(";", -1)) {
      String plain = declaration.strip();
      boolean costly = COSTLY.matcher(plain).matches();
      if (costly && !plain.toLowerCase(Locale.ROOT).startsWith("stroke-dash")) {
        leftOut.add("filters, masks and animations");
      }
      if (!plain.isEmpty() && !costly && !isBad(plain)) {
        kept.add(plain);
      }
    }
    return String.join(";", kept);
  }

  private void sheet(DrawingNode style) throws Unfit {
    String text = COMMENT.matcher(style.text()).replaceAll("");
    if (text.length() > MAX_SHEET) {
      throw new Unfit("its style sheet has more than 20,000 characters");
    }
    StringBuilder kept = new StringBuilder();
    if (text.indexOf('@') >= 0 || text.indexOf('\\') >= 0) {
      leftOut.add("style sheets that load or hide something");
    } else {
      Matcher rule = RULE.matcher(text);
      while (rule.find()) {
        kept.append(rule.group(1).strip())
            .append('{')
            .append(declarations(rule.group(2)))
            .append('}');
      }
    }
    style.children().clear();
    style.children().add(kept.toString());
    style.attributes().clear();
    style.attributes().put("type", "text/css");
  }

  /** Removes all clips. */
  void unclip() {
    for (DrawingNode node : root.tree().toList()) {
      node.attributes().remove("clip-path");
      node.attributes()
          .computeIfPresent("style", (name, value) -> CLIP.matcher(value).replaceAll(""));
      if (node.is("clipPath")) {
        node.children().clear();
      }
      if (node.is("style")) {
        String text = CLIP.matcher(node.text()).replaceAll("");
        node.children().clear();
        node.children().add(text);
      }
    }
  }
}
