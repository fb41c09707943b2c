package org.xeptools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        List.of("xep-check/check.sh", "xep-check/link.sh", "xep-comment/comment.sh")) {
      assertThat(Path.of(".github/actions", script)).isExecutable();
    }
  }

  /** What comes from an event reaches a script in its environment, never as a part of it. */
  @ParameterizedTest
  @ValueSource(strings = {"xep-check", "xep-comment"})
  void noScriptOfAnActionHasAnExpression(String action) throws IOException {
    Map<?, ?> runs = (Map<?, ?>) yaml(".github/actions/" + action + "/action.yml").get("runs");
    assertThat((List<?>) runs.get("steps"))
        .isNotEmpty()
        .allSatisfy(
            step ->
                assertThat(String.valueOf(((Map<?, ?>) step).get("run"))).doesNotContain("${{"));
  }

  private static Map<?, ?> yaml(String file) throws IOException {
    Load load = new Load(LoadSettings.builder().build());
    return (Map<?, ?>) load.loadFromString(Files.readString(Path.of(file)));
  }
}
