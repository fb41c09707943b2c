package org.xeptools.site.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.site.AtomFeed;
import org.xeptools.site.Neighborhood;
import org.xeptools.site.Remark;
import org.xeptools.site.Series;
import org.xeptools.site.XepInfo;
import org.xeptools.site.index.Act;
import org.xeptools.site.index.CouncilRecord;

/** The feed of the decisions of the Council, the Board and the editors. */
final class CouncilFeed {
  static final String PATH = "feeds/record.atom";

  private CouncilFeed() {}

  static AtomFeed of(Series series, LocalDate begin) {
    List<Act> acts = CouncilRecord.of(series);
    String base = series.settings().base();
    return new AtomFeed(
        series.settings().title() + ": decisions",
        "Last calls, acceptances and changes of status",
        base + PATH,
        base + "views/record.html",
        begin,
        acts.stream().limit(AtomFeed.LONGEST).map(act -> item(series, base, act)).toList());
  }

  private static AtomFeed.Item item(Series series, String base, Act act) {
    XepInfo xep = act.entry().info();
    String address = base + act.page() + "#" + act.id();
    Optional<String> redline =
        act.revision()
            .flatMap(Revision::version)
            .map(Field::text)
            .map(version -> Neighborhood.changes(series, act.entry()).get(version));
    return new AtomFeed.Item(
        address,
        xep.label() + ": " + xep.title() + step(act),
        redline.map(page -> base + page).orElse(address),
        act.day(),
        List.of(),
        act.kind().heading(),
        act.revision().map(Remark::text).orElse(""));
  }

  private static String step(Act act) {
    return switch (act.kind()) {
      case CALLED -> ": last call" + act.ends().map(day -> " until " + day).orElse("");
      case ACCEPTED -> ": accepted as " + act.to().pageName();
      default -> " became " + act.to().pageName();
    };
  }
}
