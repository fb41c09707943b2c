package org.xeptools.document.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cost of drawing a picture, counted in advance; within the limits FOP 2.11 takes less than two
 * seconds.
 */
final class DrawingCost {
  private static final int MAX_DRAWN = 20_000;
  private static final int MAX_MARKED = 100_000;
  private static final int MAX_CLIP = 1_000;
  private static final int MAX_CLIPPED = 100_000;
  private static final int MAX_SHADED = 300;
  private static final int MAX_PIECES = 100;
  private static final int MAX_WORDS = 1_000;
  private static final int MAX_TEXT = 50_000;
  private static final int MAX_MATCHES = 500_000;
  private static final double MAX_NUMBER = 1_000_000;
  private static final double MAX_DASHES = 500_000;
  private static final Pattern NUMBER =
      Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|\\.[0-9]+(?:[eE][+-]?[0-9]+)?");
  private static final Set<String> GEOMETRY =
      Set.of("d", "points", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "r", "rx", "ry");

  /** Attributes whose digits are not numbers. */
  private static final Set<String> NAMES =
      Set.of(
          "id",
          "class",
          "style",
          "xlink:href",
          "fill",
          "stroke",
          "color",
          "stop-color",
          "clip-path",
          "font-family",
          "font",
          "marker-start",
          "marker-mid",
          "marker-end");

  private final DrawingNode root;
  private final List<DrawingNode> all;
  private final Map<String, DrawingNode> byId = new HashMap<>();
  private final IdentityHashMap<DrawingNode, DrawingNode> parents = new IdentityHashMap<>();
  private final IdentityHashMap<DrawingNode, List<DrawingNode>> users = new IdentityHashMap<>();
  private final IdentityHashMap<DrawingNode, Long> drawn = new IdentityHashMap<>();
  private final IdentityHashMap<DrawingNode, Double> times = new IdentityHashMap<>();
  private final Set<String> walking = new HashSet<>();

  private DrawingCost(DrawingNode root) {
    this.root = root;
    this.all = root.tree().toList();
    all.forEach(node -> byId.putIfAbsent(node.value("id"), node));
    for (DrawingNode node : all) {
      node.elements().forEach(child -> parents.put(child, node));
      if (isUse(node)) {
        users.computeIfAbsent(used(node), n -> new ArrayList<>()).add(node);
      }
    }
  }

  private static boolean isUse(DrawingNode node) {
    return node.is("use") && !node.value("xlink:href").isEmpty();
  }

  private DrawingNode used(DrawingNode node) {
    return byId.get(node.value("xlink:href").substring(1));
  }

  /** Refuses {@code root} if it costs too much; removes parts that cost much and show little. */
  static void judge(DrawingNode root, Set<String> leftOut) throws Unfit {
    DrawingCost cost = new DrawingCost(root);
    if (cost.drawn(root) > MAX_DRAWN) {
      throw new Unfit("its uses of parts draw more than 20,000 elements");
    }
    cost.gradients();
    cost.styles();
    cost.texts();
    cost.numbers();
    cost.dashes(leftOut);
    cost.markers(leftOut);
    cost.clips(leftOut);
  }

  /**
   * The number of elements that are drawn for {@code node}; each use of an element counts in full.
   */
  private long drawn(DrawingNode node) throws Unfit {
    Long known = drawn.get(node);
    if (known != null) {
      return known;
    }
    long count = 1;
    for (DrawingNode child : node.elements().toList()) {
      count += drawn(child);
    }
    if (isUse(node)) {
      if (!walking.add(node.value("xlink:href"))) {
        throw new Unfit("a part of it uses itself");
      }
      count += drawn(used(node));
      walking.remove(node.value("xlink:href"));
    }
    count = Math.min(count, MAX_DRAWN + 1L);
    drawn.put(node, count);
    return count;
  }

  /** The number of times that {@code node} is drawn. */
  private double times(DrawingNode node) {
    Double known = times.get(node);
    if (known != null) {
      return known;
    }
    DrawingNode parent = parents.get(node);
    double count = parent == null ? 1 : times(parent);
    for (DrawingNode use : users.getOrDefault(node, List.of())) {
      count += times(use);
    }
    times.put(node, count);
    return count;
  }

  private double sum(Predicate<DrawingNode> which, ToDoubleFunction<DrawingNode> cost) {
    return all.stream().filter(which).mapToDouble(n -> times(n) * cost.applyAsDouble(n)).sum();
  }

  private void gradients() throws Unfit {
    for (DrawingNode node : all) {
      DrawingNode at = node;
      for (int steps = 0; isShade(at) && !at.value("xlink:href").isEmpty(); steps++) {
        if (steps > 5) {
          throw new Unfit("its gradients refer to each other in a circle");
        }
        at = used(at);
      }
    }
    boolean sheet = all.stream().anyMatch(n -> n.is("style") && n.text().contains("url("));
    double shaded =
        sum(
            n ->
                sheet
                    || n.value("fill").contains("url(")
                    || n.value("stroke").contains("url(")
                    || n.value("style").contains("url("),
            n -> Math.max(1, n.is("g") ? n.tree().count() : 1));
    if (shaded > MAX_SHADED && all.stream().anyMatch(DrawingCost::isShade)) {
      throw new Unfit("it fills more than " + MAX_SHADED + " shapes with gradients");
    }
  }

  private static boolean isShade(DrawingNode node) {
    return node.name().endsWith("Gradient");
  }

  private void styles() throws Unfit {
    long rules =
        all.stream()
            .filter(node -> node.is("style"))
            .mapToLong(node -> node.text().chars().filter(c -> c == '{' || c == ',').count())
            .sum();
    if (rules * all.size() > MAX_MATCHES) {
      throw new Unfit("its style sheet has too many rules for its elements");
    }
  }

  private void texts() throws Unfit {
    for (DrawingNode node : all) {
      long length = node.is("text") ? node.tree().mapToLong(n -> n.text().length()).sum() : 0;
      if (length > MAX_WORDS || (node.is("text") && node.tree().count() > MAX_PIECES)) {
        throw new Unfit("one of its texts has more than 1,000 characters or 100 pieces");
      }
    }
    if (sum(n -> true, n -> n.text().length()) > MAX_TEXT) {
      throw new Unfit("its texts have more than 50,000 characters");
    }
  }

  private void numbers() throws Unfit {
    for (DrawingNode node : all) {
      for (Map.Entry<String, String> attribute : node.attributes().entrySet()) {
        Matcher number = NUMBER.matcher(attribute.getValue());
        while (!NAMES.contains(attribute.getKey()) && number.find()) {
          if (number.group().length() > 40 || Double.parseDouble(number.group()) > MAX_NUMBER) {
            throw new Unfit("it is drawn with numbers of more than a million");
          }
        }
      }
    }
  }

  /** The count or, if {@code together}, the sum of the numbers in the geometry of {@code node}. */
  private static double geometry(DrawingNode node, boolean together) {
    double sum = 0;
    for (Map.Entry<String, String> attribute : node.attributes().entrySet()) {
      if (GEOMETRY.contains(attribute.getKey())) {
        Matcher number = NUMBER.matcher(attribute.getValue());
        while (number.find()) {
          sum += together ? Double.parseDouble(number.group()) : 1;
        }
      }
    }
    return sum;
  }

  private void dashes(Set<String> leftOut) {
    double smallest = Double.MAX_VALUE;
    for (DrawingNode node : all) {
      double sum = 0;
      Matcher number = NUMBER.matcher(node.value("stroke-dasharray"));
      while (number.find()) {
        sum += Double.parseDouble(number.group());
      }
      if (node.attributes().containsKey("stroke-dasharray")) {
        smallest = Math.min(smallest, Math.max(sum, 1e-9));
      }
    }
    if (smallest < Double.MAX_VALUE
        && 7 * sum(n -> true, n -> geometry(n, true)) / smallest > MAX_DASHES) {
      all.forEach(n -> n.attributes().remove("stroke-dasharray"));
      leftOut.add("costly dashes");
    }
  }

  private void markers(Set<String> leftOut) {
    double points = sum(n -> true, n -> geometry(n, false));
    long largest =
        all.stream()
            .filter(n -> n.is("marker"))
            .mapToLong(n -> drawn.getOrDefault(n, 1L))
            .max()
            .orElse(0);
    if (points * largest > MAX_MARKED) {
      all.forEach(n -> n.attributes().keySet().removeIf(name -> name.startsWith("marker-")));
      all.stream().filter(n -> n.is("marker")).forEach(n -> n.children().clear());
      leftOut.add("markers on its many points");
    }
  }

  /** The area of a clip is computed by comparing all of its points. */
  private void clips(Set<String> leftOut) {
    List<DrawingNode> inClips =
        all.stream().filter(n -> n.is("clipPath")).flatMap(DrawingNode::tree).toList();
    double size =
        inClips.stream()
            .mapToDouble(n -> 20 + n.value("d").length() + n.value("points").length())
            .sum();
    boolean sheet = all.stream().anyMatch(n -> n.is("style") && n.text().contains("clip-path"));
    double clipped =
        sum(
            n ->
                sheet
                    || n.attributes().containsKey("clip-path")
                    || n.value("style").contains("clip-path"),
            n -> size);
    boolean nested = inClips.stream().anyMatch(n -> n.is("use") || n.is("text"));
    if (size > MAX_CLIP || clipped > MAX_CLIPPED || nested) {
      new DrawingStyles(root, leftOut).unclip();
      leftOut.add("costly clippings");
    }
  }
}
