package org.xeptools.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xeptools.act.Plan;
import org.xeptools.act.PlannedFile;
import org.xeptools.act.Refused;
import org.xeptools.act.Settled;
import org.xeptools.finding.Finding;
import org.xeptools.rule.Verdict;
import org.xeptools.workbench.EditorDesk.Prepared;

/** Acts for programs. */
final class ActJson {
  private static final int VERSION = 1;

  private ActJson() {}

  /**
   * @param written true if the files were written
   * @param here the folder that file names are relative to
   */
  static String of(
      List<Prepared> prepared,
      List<Refused> refusals,
      Map<Plan, String> commits,
      boolean written,
      Path here) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeBooleanField("written", written);
      json.writeArrayFieldStart("refusals");
      for (Refused refusal : refusals) {
        json.writeString(refusal.sentence());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("acts");
      for (Prepared one : prepared) {
        act(json, one, commits, here);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private static void act(JsonGenerator json, Prepared one, Map<Plan, String> commits, Path here)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("document", one.plan().map(Plan::subject).orElse(one.act().subject()));
    json.writeStringField(
        "state",
        one.outcome() instanceof Settled
            ? "settled"
            : one.refusals().isEmpty() ? "planned" : "refused");
    if (one.outcome() instanceof Settled settled) {
      json.writeStringField("sentence", settled.sentence());
    }
    if (one.outcome() instanceof Plan plan) {
      json.writeStringField("subject", plan.message().subject());
      json.writeStringField("message", plan.message().text());
      json.writeArrayFieldStart("files");
      for (PlannedFile file : plan.files()) {
        json.writeStartObject();
        json.writeStringField("file", name(file.path(), here));
        json.writeBooleanField("new", file.isNew());
        json.writeEndObject();
      }
      json.writeEndArray();
      if (commits.containsKey(plan)) {
        json.writeStringField("commit", commits.get(plan));
      }
      texts(json, "told", plan.told());
      texts(json, "next", plan.next());
    }
    json.writeArrayFieldStart("findings");
    for (Verdict verdict : one.verdicts()) {
      for (Finding finding : verdict.findings()) {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("message", finding.message());
        json.writeStringField("file", name(finding.span().file(), here));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, List<String> all) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : all) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static String name(Path file, Path here) {
    Path path = file.toAbsolutePath().normalize();
    Path folder = here.toAbsolutePath().normalize();
    return (path.startsWith(folder) ? folder.relativize(path) : path).toString().replace('\\', '/');
  }
}
