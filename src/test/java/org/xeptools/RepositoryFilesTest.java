package org.xeptools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files that GitHub and Maven read. */
class RepositoryFilesTest {
  @ParameterizedTest
  @ValueSource(strings = {"bug.yml", "rule-request.yml"})
  void formsAskForSomething(String name) throws IOException {
    Map<?, ?> form = yaml(".github/ISSUE_TEMPLATE/" + name);
    assertThat(form.get("name")).isInstanceOf(String.class);
    assertThat(form.get("description")).isInstanceOf(String.class);
    assertThat((List<?>) form.get("body"))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            field -> {
              assertThat(((Map<?, ?>) field).get("type"))
                  .isIn(Set.of("input", "textarea", "dropdown", "checkboxes"));
              assertThat(((Map<?, ?>) field).get("id")).isInstanceOf(String.class);
            });
  }

  @Test
  void theWorkflowRunsWhatCiRunsOnThreeJdks() throws IOException {
    Map<?, ?> job =
        (Map<?, ?>) ((Map<?, ?>) yaml(".github/workflows/ci.yml").get("jobs")).get("run");
    Map<?, ?> matrix = (Map<?, ?>) ((Map<?, ?>) job.get("strategy")).get("matrix");
    assertThat(matrix.get("java")).isEqualTo(List.of(17, 21, 25));
    assertThat((List<?>) job.get("steps")).last().isEqualTo(Map.of("run", ".ci/run"));
    assertThat(Path.of(".ci/run")).isExecutable();
  }

  /** What the wrapper fetches is pinned, and no jar of its own stands in the repository. */
  @Test
  void theMavenWrapperIsPinned() throws IOException {
    assertThat(Files.readString(Path.of(".mvn/wrapper/maven-wrapper.properties")))
        .contains("distributionType=only-script", "distributionUrl=https://repo.maven.apache.org/")
        .containsPattern("distributionSha256Sum=[0-9a-f]{64}");
    assertThat(Path.of("mvnw")).isExecutable();
    assertThat(Path.of(".mvn/wrapper/maven-wrapper.jar")).doesNotExist();
  }

  /** Only the workflow that runs nothing of a pull request may write. */
  @Test
  void theWorkflowThatMayWriteRunsNothingOfAPullRequest() throws IOException {
    Map<?, ?> checks = yaml("src/docs/ci/github-workflow.yml");
    assertThat(checks.get("permissions")).isEqualTo(Map.of("contents", "read"));
    Map<?, ?> comments = yaml("src/docs/ci/github-comment.yml");
    assertThat(comments.get("permissions"))
        .isEqualTo(Map.of("actions", "read", "pull-requests", "write"));
    assertThat(((Map<?, ?>) comments.get("on")).keySet()).isEqualTo(Set.of("workflow_run"));
    assertThat(((Map<?, ?>) ((Map<?, ?>) comments.get("on")).get("workflow_run")).get("workflows"))
        .isEqualTo(List.of(checks.get("name")));
    assertThat(Files.readString(Path.of("src/docs/ci/github-comment.yml")))
        .doesNotContain("actions/checkout")
        .doesNotContainPattern("(?m)^ *(?:- )?run:");
    assertThat(Files.readString(Path.of(".github/actions/xep-comment/action.yml")))
        .doesNotContain("uses:");
    for (String script :
        List.of(
            "xep-check/check.sh",
            "xep-check/link.sh",
            "xep-comment/comment.sh",
            "xep-editor/act.sh",
            "xep-editor/propose.sh")) {
      assertThat(Path.of(".github/actions", script)).isExecutable();
    }
  }

  private static final Pattern PINNED =
      Pattern.compile("[\\w-]+(/[\\w-]+)+@[0-9a-f]{40}|OWNER/xep/.*@v[0-9.]+");

  /** The job that runs something may write nothing, and the one that may write runs nothing. */
  @Test
  void theWorkflowThatPublishesTheSiteSeparatesBuildingAndWriting() throws IOException {
    Map<?, ?> workflow = yaml("src/docs/ci/github-pages.yml");
    assertThat(workflow.get("permissions")).isEqualTo(Map.of("contents", "read"));
    assertThat(((Map<?, ?>) workflow.get("on")).keySet())
        .isEqualTo(Set.of("push", "schedule", "workflow_dispatch"));
    Map<?, ?> jobs = (Map<?, ?>) workflow.get("jobs");
    Map<?, ?> build = (Map<?, ?>) jobs.get("build");
    assertThat(build.get("permissions")).isNull();
    Map<?, ?> publish = (Map<?, ?>) jobs.get("publish");
    assertThat(publish.get("needs")).isEqualTo("build");
    assertThat(publish.get("permissions")).isEqualTo(Map.of("pages", "write", "id-token", "write"));
    assertThat((List<?>) publish.get("steps"))
        .isNotEmpty()
        .allSatisfy(step -> assertThat(((Map<?, ?>) step).get("run")).isNull());
    for (Object job : jobs.values()) {
      for (Object step : (List<?>) ((Map<?, ?>) job).get("steps")) {
        Map<?, ?> each = (Map<?, ?>) step;
        assertThat(String.valueOf(each.get("run"))).doesNotContain("${{");
        if (each.containsKey("uses")) {
          assertThat(String.valueOf(each.get("uses"))).matches(PINNED);
        }
      }
    }
  }

  /**
   * Bases are pinned by digest, what is fetched by hash, and nothing of the series runs as root.
   */
  @Test
  void theContainerIsPinnedAndNotRoot() throws IOException {
    String file = Files.readString(Path.of("src/docs/ci/Dockerfile")).replace("\\\n", "");
    Set<String> stages = new HashSet<>();
    String user = "root";
    int bases = 0;
    for (String line : file.lines().toList()) {
      String[] words = line.split(" +", -1);
      if (words[0].equals("FROM")) {
        boolean stage = stages.contains(words[1]);
        assertThat(stage || words[1].matches("[\\w/-]+:[\\w.-]+@sha256:[0-9a-f]{64}"))
            .as(line)
            .isTrue();
        bases += stage ? 0 : 1;
        user = stage ? user : words[1].contains("unprivileged") ? "101" : "root";
        if (words.length > 3) {
          stages.add(words[3]);
        }
      } else if (words[0].equals("USER")) {
        user = words[1];
      } else if (words[0].equals("RUN") && line.contains("xep build")) {
        assertThat(user).as(line).isEqualTo("xep");
      } else if (words[0].equals("COPY") && words[1].startsWith("--from=")) {
        assertThat(stages).contains(words[1].substring(7));
      }
    }
    assertThat(bases).isEqualTo(3);
    assertThat(stages).isEqualTo(Set.of("fetch", "xep", "site"));
    assertThat(user).as("of the server").isEqualTo("101");
    assertThat(file).containsPattern("ADD [^\n]+\nRUN echo [^\n]+\\| sha256sum --check");
    assertThat(file).doesNotContain("curl", ":latest");
  }

  /** What comes from an event reaches a script in its environment, never as a part of it. */
  @ParameterizedTest
  @ValueSource(strings = {"xep-check", "xep-comment", "xep-editor"})
  void noScriptOfAnActionHasAnExpression(String action) throws IOException {
    Map<?, ?> runs = (Map<?, ?>) yaml(".github/actions/" + action + "/action.yml").get("runs");
    assertThat((List<?>) runs.get("steps"))
        .isNotEmpty()
        .allSatisfy(
            step ->
                assertThat(String.valueOf(((Map<?, ?>) step).get("run"))).doesNotContain("${{"));
  }

  /** The step that reads documents has no token, and no checkout leaves one behind. */
  @ParameterizedTest
  @ValueSource(strings = {"accept", "announce", "weekly"})
  void theStepThatReadsDocumentsHasNoToken(String name) throws IOException {
    Map<?, ?> jobs = (Map<?, ?>) yaml("src/docs/ci/github-" + name + ".yml").get("jobs");
    assertThat(jobs.values()).hasSize(1);
    List<?> steps = (List<?>) ((Map<?, ?>) jobs.values().iterator().next()).get("steps");
    assertThat(steps.toString()).contains("persist-credentials=false").doesNotContain("run=");
    List<?> of =
        (List<?>)
            ((Map<?, ?>) yaml(".github/actions/xep-editor/action.yml").get("runs")).get("steps");
    assertThat(of).hasSize(2);
    assertThat(of.get(0).toString()).contains("act.sh").doesNotContain("TOKEN");
    assertThat(of.get(1).toString()).contains("propose.sh", "GH_TOKEN");
  }

  private static Map<?, ?> yaml(String file) throws IOException {
    Load load = new Load(LoadSettings.builder().build());
    return (Map<?, ?>) load.loadFromString(Files.readString(Path.of(file)));
  }
}
