package org.xeptools.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Suppressed;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RulePage;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;

/**
 * Findings as SARIF 2.1.0, for code scanning and editors: with the rules' pages, fixes,
 * suppressions with their reasons, and fingerprints that survive edits elsewhere in a document.
 */
public final class SarifReporter implements Reporter {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final Path here;
  private final List<RuleInfo> rules;
  private final List<String> ids;
  private final String version;

  /**
   * @param here the folder that file names are relative to
   * @param version the program's version
   */
  public SarifReporter(Path here, RuleSet rules, String version) {
    this.here = here;
    this.rules = rules.known().stream().filter(rule -> rules.has(rule.id())).toList();
    this.ids = this.rules.stream().map(RuleInfo::id).toList();
    this.version = version;
  }

  @Override
  public String report(List<Verdict> verdicts) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      tool(json);
      json.writeStringField("columnKind", "utf16CodeUnits");
      json.writeArrayFieldStart("results");
      SarifResults results = new SarifResults(json, new SourcePlaces(here, verdicts), ids);
      for (Verdict verdict : verdicts) {
        for (Finding finding : verdict.listed()) {
          results.write(verdict, finding, List.of());
        }
        for (Suppressed suppressed : verdict.suppressed()) {
          results.write(
              verdict,
              suppressed.finding(),
              List.of(new SarifResults.Suppression("inSource", suppressed.because())));
        }
        for (Finding known : verdict.known()) {
          results.write(
              verdict,
              known,
              List.of(new SarifResults.Suppression("external", "It is in the baseline")));
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private void tool(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "xep");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (RuleInfo rule : rules) {
      rule(json, rule);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void rule(JsonGenerator json, RuleInfo rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    text(json, "shortDescription", rule.summary() + ".");
    String page = RulePage.text(rule).strip();
    json.writeObjectFieldStart("help");
    json.writeStringField("text", page + "\n\nSource: " + rule.citation().text());
    json.writeStringField(
        "markdown",
        page
            + "\n\nSource: "
            + (rule.citation().url().isEmpty()
                ? rule.citation().text()
                : "[" + rule.citation().text() + "](" + rule.citation().url() + ")"));
    json.writeEndObject();
    if (!rule.citation().url().isEmpty()) {
      json.writeStringField("helpUri", rule.citation().url());
    }
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", rule.severity().word());
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("citation", rule.citation().text());
    json.writeStringField("since", rule.since());
    json.writeArrayFieldStart("tags");
    json.writeString(rule.group().name().toLowerCase(Locale.ROOT));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
