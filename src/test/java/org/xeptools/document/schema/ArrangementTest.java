package org.xeptools.document.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.source.XepSource;

class ArrangementTest {
  private static final List<String> HEADER =
      List.of(
          "title",
          "abstract",
          "legal",
          "number",
          "status",
          "type",
          "sig",
          "approver",
          "dependencies",
          "supersedes",
          "supersededby",
          "shortname",
          "author",
          "revision");

  @Test
  void tellsEachThatIsOutOfPlace() {
    assertThat(
            faults(
                "title abstract legal number sig type approver status dependencies"
                    + " supersedes supersededby shortname author revision"))
        .containsExactly(
            "type: `type` comes too late: it belongs before `sig`",
            "status: `status` comes too late: it belongs before `sig`");
    assertThat(
            faults(
                "revision title abstract legal number status type sig approver dependencies"
                    + " supersedes supersededby shortname author"))
        .containsExactly("revision: `revision` comes too early: it belongs after `author`");
  }

  @Test
  void tellsEachThatIsMissing() {
    assertThat(
            faults(
                "title abstract legal number type approver dependencies supersedes"
                    + " supersededby shortname author"))
        .containsExactlyInAnyOrder(
            "type: `status` is missing before `type`",
            "approver: `sig` is missing before `approver`",
            "header: `header` is incomplete; it needs `revision`");
  }

  @Test
  void tellsAMisspeltOneOnce() {
    assertThat(faults(String.join(" ", HEADER).replace("status", "staus")))
        .containsExactly("staus: `staus` is not allowed in `header`");
  }

  @Test
  void saysNothingOfWhatAnUnknownElementHolds() {
    assertThat(
            messages(
                "<section1 topic='T'><tabel><tr><td>a</td></tr><tr bad='x'><li/></tr></tabel>"
                    + "<table><thead><tr><td>a</td></tr></thead></table></section1>"))
        .containsExactly(
            "`tabel` is not allowed in `section1`", "`thead` is not allowed in `table`");
    assertThat(messages("<secton1 topic='T'><p>a</p><p>b</p></secton1>"))
        .containsExactly("`secton1` is not allowed in `xep`");
  }

  @Test
  void neverAllowsWhatItRefuses() {
    List<Finding> problems =
        read("<section1 topic='T'><p><p>a</p><ul><p/></ul></p><tr/><td><tr/></td></section1>");
    assertThat(problems)
        .allSatisfy(
            problem -> {
              String name = problem.message().replaceFirst("^`([^`]*)`.*", "$1");
              assertThat(problem.notes().toString()).doesNotContain("`" + name + "`");
            });
  }

  private static List<String> messages(String body) {
    return read(body).stream().map(Finding::message).toList();
  }

  private static List<Finding> read(String body) {
    return new XepReader().read(XepSource.of(Path.of("x.xml"), xep(HEADER, body))).problems();
  }

  private static List<String> faults(String parts) {
    XepSource source = XepSource.of(Path.of("x.xml"), xep(List.of(parts.split(" ")), ""));
    return new XepReader()
        .read(source).problems().stream()
            .map(f -> source.textOf(f.span()).replaceAll("[</>]", "") + ": " + f.message())
            .toList();
  }

  private static String xep(List<String> header, String body) {
    StringBuilder text = new StringBuilder("<xep><header>");
    for (String part : header) {
      text.append(
          switch (part) {
            case "legal" ->
                "<legal><copyright/><permissions/><warranty/><liability/><conformance/></legal>";
            case "author" -> "<author><firstname/><surname/></author>";
            case "revision" -> "<revision><version/><date/><initials/><remark/></revision>";
            default -> "<" + part + "/>";
          });
    }
    String first = body.startsWith("<section1") ? "" : "<section1 topic='T'/>";
    return text + "</header>" + first + body + "</xep>";
  }
}
