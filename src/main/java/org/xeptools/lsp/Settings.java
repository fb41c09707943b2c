package org.xeptools.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;

/**
 * What a user set in the editor under {@code xep}.
 *
 * @param select the rules or groups that are run; empty for all
 * @param ignore those that are not
 * @param today the day that deadlines are compared with; empty for today
 */
record Settings(List<String> select, List<String> ignore, Optional<LocalDate> today) {
  static final Settings DEFAULT = new Settings(List.of(), List.of(), Optional.empty());

  Settings {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
  }

  /** The settings in {@code json}; what is not of the expected kind counts as absent. */
  static Settings of(@Nullable Object json) {
    if (!(json instanceof JsonObject object)) {
      return DEFAULT;
    }
    JsonElement inner = object.get("xep");
    JsonObject own = inner instanceof JsonObject section ? section : object;
    return new Settings(texts(own.get("select")), texts(own.get("ignore")), day(own.get("today")));
  }

  private static List<String> texts(@Nullable JsonElement value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof JsonArray array) {
      array.forEach(each -> text(each).ifPresent(texts::add));
    }
    return texts;
  }

  private static Optional<String> text(@Nullable JsonElement value) {
    return value != null && value.isJsonPrimitive()
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }

  private static Optional<LocalDate> day(@Nullable JsonElement value) {
    try {
      return text(value).map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The rules that are run. */
  RuleSet rules() {
    RuleSet all = Rules.on(today.orElseGet(() -> LocalDate.now(ZoneOffset.UTC)));
    return all.only(rule -> (select.isEmpty() || isNamed(rule, select)) && !isNamed(rule, ignore));
  }

  /** The names that are no rule and no group. */
  List<String> unknown(RuleSet rules) {
    List<String> names = new ArrayList<>(select);
    names.addAll(ignore);
    names.removeIf(name -> rules.known().stream().anyMatch(r -> isNamed(r, List.of(name))));
    return names;
  }

  private static boolean isNamed(RuleInfo rule, List<String> names) {
    return names.contains(rule.id())
        || names.contains(rule.group().name().toLowerCase(Locale.ROOT));
  }
}
