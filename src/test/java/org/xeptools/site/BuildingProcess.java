package org.xeptools.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.xeptools.output.SealKey;
import org.xeptools.site.build.Progress;
import org.xeptools.site.build.SitePlace;
import org.xeptools.site.build.Task;

/** A process that builds one small site again and again, at moments that a seed decides. */
final class BuildingProcess {
  static final int FILES = 40;

  private BuildingProcess() {}

  /** The arguments: the site, the folder of the key, how often, the seed. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path target = Path.of(arguments[0]);
    Path state = Path.of(arguments[1]);
    Random random = new Random(Long.parseLong(arguments[3]));
    System.out.println("ready");
    if (System.in.read() < 0) {
      throw new IOException("nobody said go");
    }
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      Thread.sleep(0, random.nextInt(999_999));
      SitePlace place = SitePlace.of(target, SealKey.seal(state, List.of()));
      Footprint footprint = new Footprint(random.nextBoolean() ? "" : "same");
      if (SiteWriter.unchanged(footprint, place).isEmpty()) {
        place.history(target);
        Optional<String> history = Optional.of(place.historyText(target, "history"));
        new SiteWriter(2, Progress.NONE)
            .write(
                last -> plan(),
                Map.of(),
                footprint,
                place,
                () -> true,
                () -> history,
                random.nextBoolean());
      }
    }
  }

  static SitePlan plan() {
    List<Task> tasks = new ArrayList<>();
    content().forEach((path, text) -> tasks.add(Task.file(path, text)));
    return new SitePlan(FILES, 0, 0, tasks, Map.of(), Map.of());
  }

  static Map<String, String> content() {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      String text = ("page " + i + "\n").repeat(10 + i);
      files.put(i % 2 == 0 ? "page-" + i + ".html" : "inbox/page-" + i + ".html", text);
    }
    return files;
  }
}
