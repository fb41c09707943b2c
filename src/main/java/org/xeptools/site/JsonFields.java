package org.xeptools.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** The fields of an object in data for programs, where unknown facts are left out. */
public record JsonFields(JsonGenerator json) {
  private static final String BEGIN = "[ ";
  private static final String END = " ]\n";
  private static final String NONE = array(List.of(), (item, json) -> {});

  /** Writes one item of an array. */
  @FunctionalInterface
  public interface Item<T> {
    void write(T item, JsonGenerator json) throws IOException;
  }

  /** A file with {@code items} in an array. */
  public static <T> String array(Iterable<T> items, Item<? super T> item) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (T each : items) {
        item.write(each, json);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  /** The file with the items of {@code arrays}, each of which {@link #array} has written. */
  public static String joined(List<String> arrays) {
    String items =
        arrays.stream()
            .filter(array -> !array.equals(NONE))
            .map(array -> array.substring(BEGIN.length(), array.length() - END.length()))
            .collect(Collectors.joining(", "));
    return items.isEmpty() ? NONE : BEGIN + items + END;
  }

  /** A text; nothing if it is empty. */
  public void text(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  /** An array of texts, which may be empty. */
  public void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
