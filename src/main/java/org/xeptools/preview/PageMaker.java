package org.xeptools.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Exhausted;
import org.xeptools.document.ParseResult;
import org.xeptools.document.xml.EntityList;
import org.xeptools.finding.Finding;
import org.xeptools.render.Assets;
import org.xeptools.render.TemplateFolder;
import org.xeptools.rule.RuleSet;
import org.xeptools.site.Logo;
import org.xeptools.site.SiteSettings;
import org.xeptools.site.build.Task;

/**
 * Makes requested pages from the current tree; always gives an answer, even if the tree is broken.
 */
final class PageMaker {
  private static final String ASSETS = "assets/";
  private static final int REMEMBERED = 64;

  private final Supplier<State> states;
  private final Optional<TemplateFolder> templates;
  private final RuleSet rules;
  private final PageCache copies = new PageCache();

  /** The last good answer for each requested path. */
  private final Map<String, Answer> lastGood =
      Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true));

  PageMaker(Supplier<State> states, Optional<Path> templates, RuleSet rules) {
    this.states = states;
    this.templates = templates.map(TemplateFolder::new);
    this.rules = rules;
  }

  /** The answer for {@code path}, relative to the root of the site. */
  Answer answer(String path) {
    return path.startsWith(ASSETS) ? asset(path) : answer(path, states.get());
  }

  private Answer answer(String path, State now) {
    try {
      Optional<Answer> made =
          Exhausted.guard(() -> now.plan().task(path).map(task -> made(path, now, task)));
      if (made.isPresent()) {
        remember(path, made.get());
        return made.get();
      }
    } catch (RuntimeException e) {
      return Optional.ofNullable(lastGood.get(path))
          .orElseGet(() -> MessagePage.of(Answer.UNAVAILABLE, "This page cannot be made"));
    }
    if (now.document(path).isPresent()) {
      return MessagePage.of(Answer.UNAVAILABLE, "This document cannot be read yet");
    }
    return path.equals("404.html")
        ? MessagePage.of(Answer.NOT_FOUND, "There is no such page")
        : answer("404.html", now).with(Answer.NOT_FOUND);
  }

  private Answer made(String path, State now, Task task) {
    String key = now.key(task);
    return Answer.ok(path, copies.get(key, task).files().get(path), key);
  }

  private void remember(String path, Answer answer) {
    synchronized (lastGood) {
      lastGood.put(path, answer);
      if (lastGood.size() > REMEMBERED) {
        lastGood.remove(lastGood.keySet().iterator().next());
      }
    }
  }

  private Answer asset(String path) {
    try {
      Map<String, byte[]> own = new HashMap<>(Assets.all());
      own.putAll(Assets.ofPreviews());
      Optional<byte[]> edited =
          templates.isPresent() ? templates.get().read(path) : Optional.empty();
      return edited
          .or(() -> Optional.ofNullable(own.get(path)))
          .or(() -> logo(path))
          .map(content -> Answer.ok(path, content, ""))
          .orElseGet(() -> MessagePage.of(Answer.NOT_FOUND, "There is no such file"));
    } catch (IOException e) {
      return MessagePage.of(Answer.UNAVAILABLE, "This file cannot be read");
    }
  }

  /** The mark of the publisher, which is from the tree. */
  private Optional<byte[]> logo(String path) {
    SiteSettings settings = states.get().plan().series().settings();
    return settings.logo().filter(logo -> logo.path().equals(path)).map(Logo::content);
  }

  /**
   * Identifies the result of {@link #answer}, at nearly no cost for a document; "" if there is
   * none.
   */
  String key(String path) {
    State now = states.get();
    try {
      return Exhausted.guard(() -> now.plan().task(path).map(now::key).orElse(""));
    } catch (RuntimeException e) {
      return Optional.ofNullable(lastGood.get(path)).map(Answer::key).orElse("");
    }
  }

  /** The findings and faults to show beside the page at {@code path}. */
  Remarks remarks(String path) {
    State now = states.get();
    List<String> faults = new ArrayList<>(now.faults());
    List<Finding> found = new ArrayList<>();
    Corpus disk = now.sources().disk();
    Optional<ParseResult> read = now.document(path).map(disk::read);
    try {
      Exhausted.guard(() -> read.map(result -> rules.check(result, disk).listed()))
          .ifPresent(found::addAll);
    } catch (RuntimeException e) {
      faults.add("This document cannot be checked: " + explain(e));
    }
    try {
      Exhausted.guard(
              () -> now.plan().task(path).map(task -> copies.get(now.key(task), task).problems()))
          .stream()
          .flatMap(List::stream)
          .filter(finding -> !found.contains(finding))
          .forEach(found::add);
    } catch (RuntimeException e) {
      faults.add("This page cannot be made: " + explain(e));
    }
    for (EntityList list : disk.declarations().faulty()) {
      for (Finding finding : list.met()) {
        faults.add(
            list.source().path().getFileName()
                + ":"
                + list.source().startOf(finding.span())
                + ": "
                + finding.message());
      }
    }
    boolean legible = read.isEmpty() || read.get().document().isPresent();
    return new Remarks(read.map(ParseResult::source), legible, found, faults);
  }

  /** The message of a failure. */
  static String explain(Throwable failure) {
    Throwable reason =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return reason.getMessage() == null ? reason.toString() : reason.getMessage();
  }
}
